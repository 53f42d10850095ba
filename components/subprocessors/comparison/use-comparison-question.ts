import { useQueryStates } from 'nuqs'
import { useCallback, useMemo } from 'react'
import type { CalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import { comparisonQuestionOf } from '#lib/domain/subprocessors/comparison/question.ts'
import { CHOICE, listed, single } from '../browsing/address-parsers.ts'
import type { AskedAnew } from './comparison-controls.ts'

const PARSERS = {
  tier: single,
  region: single,
  services: listed,
  conditions: listed,
  from: single,
  to: single,
}

/**
 * What the address compares, and how to ask for something else; each time is a step back. From the first on both days stand in
 * the address: "the last year" would be another one tomorrow.
 */
export function useComparisonQuestion(today: CalendarDate) {
  const [given, setGiven] = useQueryStates(PARSERS)
  const asked = useMemo(() => comparisonQuestionOf(given, today), [given, today])
  const { from, to } = asked
  const ask = useCallback(
    (anew: AskedAnew) => {
      const all = Object.entries({ from, to, ...anew }).map(([name, value]) => [name, value || null])
      void setGiven(Object.fromEntries(all), CHOICE)
    },
    [setGiven, from, to],
  )
  return { asked, ask }
}
