import { addDays, type CalendarDate } from '../../../quantities/time/calendar-date.ts'
import type { BusinessCalendar } from '../../../support/business-calendar.ts'
import { dayOff } from '../../../support/business-day.ts'
import { dateAt, midnight } from '../../../support/shift.ts'
import { firstInstantOf } from '../../../support/zone-time.ts'

/** How a period counts its days: in which zone they begin and end, and on which of them alone it runs. */
export type DayCounting = {
  /** IANA time zone. */
  zone: string
  /** Null: every day counts. */
  businessDays: Pick<BusinessCalendar, 'name' | 'days' | 'holidays'> | null
}

/** What terms that say nothing of it mean. */
export const CALENDAR_DAYS_IN_UTC: DayCounting = { zone: 'UTC', businessDays: null }

/** The day that the zone's clocks show at an instant (RFC 3339). */
export function localDay(instant: string, zone: string): CalendarDate {
  return dateAt(Date.parse(instant), zone)
}

/**
 * The last day of a period that begins on the day after the one on which an instant falls in the zone.
 * @param instant RFC 3339
 * @param days at least 1; business days where the counting has a calendar
 */
export function lastDayAfter(
  instant: string,
  days: number,
  { zone, businessDays }: DayCounting,
): CalendarDate {
  const start = localDay(instant, zone)
  if (businessDays === null) return addDays(start, days)
  let day = start
  for (let left = days; left > 0; ) {
    day = addDays(day, 1)
    if (dayOff(businessDays, day) === null) left -= 1
  }
  return day
}

/** The first instant after a day of the zone (RFC 3339, in UTC). */
export function endOfDay(day: CalendarDate, zone: string): string {
  return new Date(firstInstantOf(midnight(addDays(day, 1)), zone)).toISOString().replace('.000Z', 'Z')
}

/** The first day in UTC, in which the list changes, that begins after a day of the zone is over. */
export function firstDayBehind(day: CalendarDate, zone: string): CalendarDate {
  const end = endOfDay(day, zone)
  const date = end.slice(0, 10)
  return end === `${date}T00:00:00Z` ? date : addDays(date, 1)
}
