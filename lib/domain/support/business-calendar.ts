import { enumerated } from '../quantities/enumeration.ts'
import type { CalendarDate } from '../quantities/time/calendar-date.ts'

export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const
export type Weekday = (typeof WEEKDAYS)[number]

/**
 * The business hours of a region: what "business hour" and "business day" count. A moment is inside them from
 * `opens`, included, to `closes`, not included. Hours that close earlier in the day than they open
 * cross midnight and belong whole to the day on which they open: `days` and `holidays` name that day.
 */
export type BusinessCalendar = {
  name: string
  /** IANA time zone, such as Europe/Berlin. */
  zone: string
  days: Weekday[]
  /** Local time of day, HH:MM, 00:00 to 23:59. */
  opens: string
  /** Local time of day, HH:MM, 00:00 to 24:00; earlier than `opens` means on the next day. Never equal to `opens`. */
  closes: string
  holidays: { date: CalendarDate; name: string }[]
}

/** "Monday to Friday, 09:00 to 17:00, Europe/Berlin"; at night "22:00 to 06:00 on the next day". */
export function businessHoursInWords({ days, opens, closes, zone }: BusinessCalendar): string {
  return `${daysInWords(days)}, ${opens} to ${closes}${untilNextDay(opens, closes)}, ${zone}`
}

/** What follows a time of day that comes before the one at which hours begin. */
export function untilNextDay(from: string, to: string): string {
  return to < from ? ' on the next day' : ''
}

/** "Monday to Friday", "Monday and Thursday". */
export function daysInWords(days: readonly Weekday[]): string {
  const indices = days.map((day) => WEEKDAYS.indexOf(day))
  const consecutive = indices.every((index, at) => at === 0 || index === (indices[at - 1] as number) + 1)
  return consecutive && days.length > 2 ? `${days[0]} to ${days.at(-1)}` : enumerated(days)
}
