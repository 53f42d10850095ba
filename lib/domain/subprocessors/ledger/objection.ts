import { addDays, type CalendarDate } from '../../quantities/time/calendar-date.ts'
import { mayBeObjectedTo } from './change-kinds.ts'
import type { NoticeEntry } from './entry.ts'

/** The terms that a notice is given under: those in force at its publication. */
export type NoticeTerms = { version: string; days: number }

/** By when customers may object, and by which terms; or why no day can be named. */
export type ObjectionPeriod =
  /** `lastDay` is in it, to its end in UTC. `version` is null where the notice names the day and no terms applied yet. */
  | { kind: 'until'; lastDay: CalendarDate; days: number | null; version: string | null }
  /** Nothing in it can be objected to: a removal, or what says nothing of the processing. */
  | { kind: 'none' }
  /** Published before the first version took effect. */
  | { kind: 'no-version' }

/**
 * The time to object for customers who were told on the day of publication: so many days after that day, in UTC (DPA,
 * Objection Period), or to a later day that the notice names. A customer's own period begins when its notice is sent.
 * @param terms those in force at the publication, or null before the first
 */
export function objectionPeriodOf(notice: NoticeEntry, terms: NoticeTerms | null): ObjectionPeriod {
  if (!notice.changes.some(mayBeObjectedTo)) return { kind: 'none' }
  if (terms === null)
    return notice.objectBy === undefined
      ? { kind: 'no-version' }
      : { kind: 'until', lastDay: notice.objectBy, days: null, version: null }
  const owed = lastDayOwed(notice, terms)
  const lastDay = notice.objectBy !== undefined && notice.objectBy > owed ? notice.objectBy : owed
  return { kind: 'until', lastDay, ...terms }
}

/** The last day of the period that terms give a notice. */
export function lastDayOwed(
  { publishedAt }: Pick<NoticeEntry, 'publishedAt'>,
  { days }: NoticeTerms,
): CalendarDate {
  return addDays(publishedAt.slice(0, 10), days)
}

/** The first instant at which an objection comes too late (RFC 3339). */
export function endOfDay(day: CalendarDate): string {
  return `${addDays(day, 1)}T00:00:00Z`
}
