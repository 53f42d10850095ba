import type { CalendarDate } from '../quantities/time/calendar-date.ts'

const DAY = 86_400_000
/** 5 January 1970 was a Monday. */
const FIRST_MONDAY = 4 * DAY
const EIGHT_HOURS = 8 * 3_600_000

/** The Monday whose digest is the last that is due at a moment: each is due on its Monday from 08:00 UTC on. */
export function lastDigestDay(now: Date): CalendarDate {
  const weeks = Math.floor((now.getTime() - FIRST_MONDAY - EIGHT_HOURS) / (7 * DAY))
  return new Date(FIRST_MONDAY + weeks * 7 * DAY).toISOString().slice(0, 10)
}

/** The moment before which something must be published to be in a digest (RFC 3339). */
export function digestDueAt(day: CalendarDate): string {
  return `${day}T08:00:00Z`
}
