import { addDays, type CalendarDate } from '../../quantities/time/calendar-date.ts'

/** The days of the year until a day, which is what is compared where nobody says otherwise. */
export function lastYear(today: CalendarDate): { from: CalendarDate; to: CalendarDate } {
  return { from: addDays(today, -365), to: today }
}
