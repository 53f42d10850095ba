import type { CalendarDate } from '../../quantities/time/calendar-date.ts'
import { counted } from '../../quantities/time/duration.ts'

/** How many days lie between two days; negative where the second is the earlier one. */
export function daysUntil(day: CalendarDate, today: CalendarDate): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000)
}

/** "today", "tomorrow", "in 12 days". */
export function inDays(days: number): string {
  if (days === 0) return 'today'
  return days === 1 ? 'tomorrow' : `in ${counted(days, 'day')}`
}

/** The day of a moment, in UTC. */
export function dayOf(moment: Date): CalendarDate {
  return moment.toISOString().slice(0, 10)
}
