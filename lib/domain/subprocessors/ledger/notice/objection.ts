import type { CalendarDate } from '../../../quantities/time/calendar-date.ts'
import { isOfControllerData, mayBeObjectedTo } from '../difference/change-kinds.ts'
import type { NoticeEntry } from '../entry.ts'
import { CALENDAR_DAYS_IN_UTC, type DayCounting, endOfDay, lastDayAfter } from '../period/day-counting.ts'
import { type ObjectionTerms, objectionCalendar, UTC } from '../period/objection-terms.ts'

/** The terms that a notice is given under: those in force at its publication, or those published by then that are the first to begin. */
export type NoticeTerms = { version: string; days: number; counting: DayCounting }

/** What a version gives notices that are published under it. */
export function noticeTermsOf(terms: ObjectionTerms): NoticeTerms {
  const { noticeDays, objectionPeriod } = terms.changes
  return {
    version: terms.version,
    days: noticeDays.subprocessors,
    counting:
      objectionPeriod === undefined
        ? CALENDAR_DAYS_IN_UTC
        : { zone: objectionPeriod.zone, businessDays: objectionCalendar(terms) },
  }
}

/** By when customers may object, and by which terms; or why no day can be named. */
export type ObjectionPeriod =
  /** `terms` is null where the notice names the day and no terms were published yet. */
  | ({ kind: 'until'; terms: NoticeTerms | null } & LastDay)
  /** Nothing in it can be objected to: a removal, or what says nothing of the processing. */
  | { kind: 'none' }
  /** What is new in it concerns only data of which the vendor itself is the controller. */
  | { kind: 'controller-data' }
  /** Published before the first version was. */
  | { kind: 'no-version' }

/** A day that is in a period to its end in a zone; `endsAt` is the first instant that is not (RFC 3339). */
export type LastDay = { lastDay: CalendarDate; zone: string; endsAt: string }

/**
 * The time to object for customers who were told on the day of publication: so many days after that day, counted as the terms
 * say (DPA, Objection Period), or to a later day that the notice names. A customer's own period begins on the
 * day after the mail server of its Notice Contact accepted its notice.
 * @param terms those by which the notice is given, or null before the first are published
 */
export function objectionPeriodOf(notice: NoticeEntry, terms: NoticeTerms | null): ObjectionPeriod {
  if (!notice.changes.some(mayBeObjectedTo))
    return { kind: notice.changes.some(isOfControllerData) ? 'controller-data' : 'none' }
  if (terms === null)
    return notice.objectBy === undefined
      ? { kind: 'no-version' }
      : { kind: 'until', terms, ...toTheEndOf(notice.objectBy, UTC) }
  const owed = lastDayOwed(notice, terms)
  const lastDay = notice.objectBy !== undefined && notice.objectBy > owed ? notice.objectBy : owed
  return { kind: 'until', terms, ...toTheEndOf(lastDay, terms.counting.zone) }
}

/** The last day of the period that terms give a notice, in their zone. */
export function lastDayOwed(
  { publishedAt }: Pick<NoticeEntry, 'publishedAt'>,
  { days, counting }: NoticeTerms,
): CalendarDate {
  return lastDayAfter(publishedAt, days, counting)
}

function toTheEndOf(lastDay: CalendarDate, zone: string): LastDay {
  return { lastDay, zone, endsAt: endOfDay(lastDay, zone) }
}
