import { addDays, type CalendarDate } from '../../quantities/time/calendar-date.ts'
import type { NoticeEntry } from '../ledger/entry.ts'
import { changesInOrder } from '../ledger/list-on.ts'

/** Days in a row on which the list is the same, and what of the ledger tells of them. */
export type ListPeriod = {
  /** The day on which a change made the list what it is. */
  from: CalendarDate
  /** The last day before the next change; null where no later change is announced. */
  to: CalendarDate | null
  /**
   * The ledger up to its last entry that was published, or has a change in effect, by the end of the period. What is
   * published afterwards says nothing of these days, so that what is said of a past period stays the same for good.
   */
  ledger: readonly NoticeEntry[]
  /** The last of these entries: its hash fixes all before it. */
  head: NoticeEntry
}

/**
 * The period that a day is in; null before the first change took effect, when there was no list.
 * @param ledger what is published
 */
export function listPeriodOf(ledger: readonly NoticeEntry[], day: CalendarDate): ListPeriod | null {
  const days = [...new Set(changesInOrder(ledger).map(({ change }) => change.effectiveOn))]
  const from = days.findLast((candidate) => candidate <= day)
  if (from === undefined) return null
  const next = days.find((candidate) => candidate > day)
  const upTo = 1 + ledger.findLastIndex((entry) => next === undefined || tellsOfDaysBefore(entry, next))
  const own = ledger.slice(0, upTo)
  const head = own.at(-1)
  if (head === undefined) throw new RangeError(`no entry of the ledger tells of ${from}`)
  return { from, to: next === undefined ? null : addDays(next, -1), ledger: own, head }
}

function tellsOfDaysBefore({ publishedAt, changes }: NoticeEntry, next: CalendarDate): boolean {
  return (
    Date.parse(publishedAt) < Date.parse(`${next}T00:00:00Z`) ||
    changes.some(({ effectiveOn }) => effectiveOn < next)
  )
}
