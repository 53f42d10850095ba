import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { dateInWords, isCalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import type { BrowsableList } from '#lib/domain/subprocessors/list/data.ts'
import { lastVisitInWords } from '#lib/domain/subprocessors/list/last-visit.ts'
import { aroundList, changeDays, isNarrowed, listPage } from '#lib/domain/subprocessors/list/page.ts'
import { LIST_PARAMETERS, questionOf } from '#lib/domain/subprocessors/list/question.ts'
import { selectedList, shownList, wantedOf } from '#lib/domain/subprocessors/list/shown-list.ts'
import { TROUBLE_WORDS } from '#lib/domain/subprocessors/words.ts'
import { DayTrouble } from '../browsing/day-trouble.tsx'
import type { TypedValues } from '../browsing/typed-before.ts'
import { useDateField } from '../browsing/use-date-field.ts'
import { useDayRecords } from '../browsing/use-day-records.ts'
import { LaterRows } from './later-rows.tsx'
import type { ListControls } from './list-controls.ts'
import { SubprocessorListPage } from './list-page.tsx'
import { useLastVisit } from './use-last-visit.ts'
import { useListQuestion } from './use-list-question.ts'

const NONE: ReadonlySet<string> = new Set()

type Props = BrowsableList & {
  /** What was typed and chosen before this page could follow it. */
  typedBefore: () => TypedValues
  arePlacesOpen: boolean
}

/** The page of the list, which answers every question about a day by itself and fetches the lists of other days. */
export function BrowsedList({ basis, day: first, typedBefore, arePlacesOpen }: Props) {
  const { given, ask, clear } = useListQuestion()
  const asked = useMemo(() => questionOf(given, basis.today), [given, basis.today])
  const { day, trouble, isOnline, retry, intend } = useDayRecords(asked.on, first)

  const { tier, region, services, conditions } = given
  const selection = useMemo(
    () => questionOf({ tier, region, services, conditions }, basis.today),
    [tier, region, services, conditions, basis.today],
  )
  const list = useMemo(() => selectedList(day, selection, basis.terms), [day, selection, basis.terms])
  const around = useMemo(() => aroundList(basis, selection), [basis, selection])

  // The links to other days are many, and none is followed while a letter is typed.
  const askedLately = useDeferredValue(asked)
  const days = useMemo(() => changeDays(basis, askedLately), [basis, askedLately])

  const since = useLastVisit(basis)
  const [isOnly, setOnly] = useState(false)
  const changed = since?.changed ?? NONE

  const [isFormOpen] = useState(() => isNarrowed(given))
  const [isPlacesOpen, setPlacesOpen] = useState(true)
  useEffect(() => setPlacesOpen(arePlacesOpen), [arePlacesOpen])
  // Asked once: to ask again would bring back what was typed then.
  const askFirst = useRef(ask)
  const [typed] = useState(typedBefore)
  useEffect(() => {
    for (const name of LIST_PARAMETERS) {
      const value = typed[name]?.trim()
      if (value === undefined || (name === 'on' && value !== '' && !isCalendarDate(value))) continue
      askFirst.current(name, value)
    }
  }, [typed])

  const shown = useMemo(() => {
    const question = { ...asked, on: day.on }
    const wanted = wantedOf(list, question)
    const matching = isOnly ? wanted.filter(({ record }) => changed.has(record.id)) : wanted
    return shownList(list, matching, question, basis, isPlacesOpen)
  }, [asked, day, list, isOnly, changed, basis, isPlacesOpen])

  const count = list.selected.filter(({ record }) => changed.has(record.id)).length
  const controls: ListControls = {
    ask,
    clear: useCallback(() => {
      setOnly(false)
      clear()
    }, [clear]),
    intend,
    date: useDateField(given.on, (on) => ask('on', on), true, typed.on),
    lastVisit:
      since === null
        ? null
        : { words: lastVisitInWords(since.visit, count), isOnly, only: count === 0 ? null : setOnly },
    isFormOpen,
    places: { isOpen: isPlacesOpen, toggle: setPlacesOpen },
  }
  return (
    <SubprocessorListPage
      facts={listPage(basis, day, asked, shown, around, days)}
      controls={controls}
      changed={changed}
      Rows={LaterRows}
      trouble={
        <DayTrouble
          trouble={trouble}
          isOnline={isOnline}
          missing={[dateInWords(asked.on)]}
          shown={TROUBLE_WORDS.list(dateInWords(day.on))}
          offline={TROUBLE_WORDS.searchable}
          retry={retry}
        />
      }
    />
  )
}
