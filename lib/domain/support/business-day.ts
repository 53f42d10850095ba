import type { CalendarDate } from '../quantities/time/calendar-date.ts'
import { type BusinessCalendar, WEEKDAYS, type Weekday } from './business-calendar.ts'

/** Why a whole day has no business hours of its own. */
export type DayOff = { code: 'non-business-day' } | { code: 'holiday'; name: string }

/** The day of the week of a date. */
export function weekdayOf(date: CalendarDate): Weekday {
  return WEEKDAYS[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7] as Weekday
}

/**
 * Why a day is not a business day, or null if it is one. A holiday on a day that has no hours anyway (a Saturday, for
 * most) is not named: it takes nothing away.
 */
export function dayOff(
  calendar: Pick<BusinessCalendar, 'days' | 'holidays'>,
  date: CalendarDate,
): DayOff | null {
  if (!calendar.days.includes(weekdayOf(date))) return { code: 'non-business-day' }
  const holiday = calendar.holidays.find((candidate) => candidate.date === date)
  return holiday === undefined ? null : { code: 'holiday', name: holiday.name }
}
