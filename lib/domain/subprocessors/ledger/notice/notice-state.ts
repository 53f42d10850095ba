import type { CalendarDate } from '../../../quantities/time/calendar-date.ts'
import type { NoticeEntry } from '../entry.ts'
import { cancellationOf } from '../list-on.ts'
import { type NoticeTerms, objectionPeriodOf } from './objection.ts'

/** Where a notice stands at a moment. */
export type NoticeState =
  /** Customers may object. */
  | 'open'
  /** Nobody can object, or no longer, and not all of it has taken effect. */
  | 'ahead'
  /** All of it has taken effect. */
  | 'in-effect'
  /** It was withdrawn before it took effect. */
  | 'withdrawn'
  /** It withdraws another one. */
  | 'withdrawal'

/**
 * Where a notice stands at a moment, to the second. A change is in effect from the first instant of its day in UTC, that
 * instant included; the time to object ends with the last instant of its last day in the zone of the terms.
 * @param ledger what has been published by then
 */
export function noticeStateAt(
  notice: NoticeEntry,
  ledger: readonly NoticeEntry[],
  terms: NoticeTerms | null,
  now: Date,
): NoticeState {
  if (notice.cancels !== undefined) return 'withdrawal'
  if (cancellationOf(notice.id, ledger) !== null) return 'withdrawn'
  const period = objectionPeriodOf(notice, terms)
  if (period.kind === 'until' && now.getTime() < Date.parse(period.endsAt)) return 'open'
  return now.getTime() < Date.parse(`${lastEffectiveDay(notice)}T00:00:00Z`) ? 'ahead' : 'in-effect'
}

/** The day on which the first of its changes takes effect. @throws RangeError for a notice that changes nothing */
export function firstEffectiveDay(notice: NoticeEntry): CalendarDate {
  return dayOf(notice, (days) => days[0])
}

/** The day from which all of it is in effect. @throws RangeError for a notice that changes nothing */
export function lastEffectiveDay(notice: NoticeEntry): CalendarDate {
  return dayOf(notice, (days) => days.at(-1))
}

function dayOf(
  { id, changes }: NoticeEntry,
  pick: (days: CalendarDate[]) => CalendarDate | undefined,
): CalendarDate {
  const day = pick(changes.map(({ effectiveOn }) => effectiveOn).toSorted())
  if (day === undefined) throw new RangeError(`notice ${id} changes nothing`)
  return day
}
