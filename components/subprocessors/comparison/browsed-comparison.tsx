import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { dateInWords, isCalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import { comparedLists } from '#lib/domain/subprocessors/comparison/compared-lists.ts'
import { type BrowsableComparison, namesFrom } from '#lib/domain/subprocessors/comparison/data.ts'
import { comparisonPage } from '#lib/domain/subprocessors/comparison/page.ts'
import { COMPARISON_PARAMETERS } from '#lib/domain/subprocessors/comparison/question.ts'
import { TROUBLE_WORDS } from '#lib/domain/subprocessors/words.ts'
import { DayTrouble } from '../browsing/day-trouble.tsx'
import type { TypedValues } from '../browsing/typed-before.ts'
import { useDateField } from '../browsing/use-date-field.ts'
import { useDayRecords } from '../browsing/use-day-records.ts'
import { ListComparisonPage } from './comparison-page.tsx'
import { useComparisonQuestion } from './use-comparison-question.ts'

type Props = BrowsableComparison & {
  /** What was typed and chosen before this page could follow it. */
  typedBefore: () => TypedValues
}

/** The comparison, which answers for every selection by itself and fetches the lists of other days, each once. */
export function BrowsedComparison({ basis, from: first, to: second, parents, typedBefore }: Props) {
  const { asked, ask } = useComparisonQuestion(basis.today)
  // Asked once: to ask again would bring back what was typed then.
  const askFirst = useRef(ask)
  const [typed] = useState(typedBefore)
  useEffect(() => {
    const known = COMPARISON_PARAMETERS.flatMap((name): [string, string][] => {
      const value = typed[name]?.trim()
      const isDay = name === 'from' || name === 'to'
      return value === undefined || (isDay && !isCalendarDate(value)) ? [] : [[name, value]]
    })
    if (known.length > 0) askFirst.current(Object.fromEntries(known))
  }, [typed])
  const from = useDayRecords(asked.from, first)
  const to = useDayRecords(asked.to, second)
  const names = useMemo(() => namesFrom(basis.terms, parents), [basis, parents])
  const compared = useMemo(
    () => comparedLists(from.day, to.day, asked, basis, names),
    [from.day, to.day, asked, basis, names],
  )
  const missing = [...new Map([[asked.from, from] as const, [asked.to, to] as const])].filter(
    ([, { trouble }]) => trouble !== null,
  )
  const { intend } = from
  const controls = {
    ask,
    intend: useCallback(
      (days: readonly string[]) => {
        for (const day of days) intend(day)
      },
      [intend],
    ),
    from: useDateField(asked.from, (day) => ask({ from: day }), false, typed.from),
    to: useDateField(asked.to, (day) => ask({ to: day }), false, typed.to),
  }
  const isFailed = missing.some(([, { trouble }]) => trouble === 'failed')
  const given = { tier: asked.tier ?? '', region: asked.region ?? '', from: asked.from, to: asked.to }
  return (
    <ListComparisonPage
      facts={{ ...comparisonPage(basis, given, asked, compared), fault: null }}
      controls={controls}
      trouble={
        <DayTrouble
          trouble={missing.length === 0 ? null : isFailed ? 'failed' : 'loading'}
          isOnline={from.isOnline}
          missing={missing.map(([day]) => dateInWords(day))}
          shown={TROUBLE_WORDS.compared(compared.from, compared.to)}
          offline={TROUBLE_WORDS.comparable}
          retry={() => {
            for (const [, { retry }] of missing) retry()
          }}
        />
      }
    />
  )
}
