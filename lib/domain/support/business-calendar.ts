import type { CalendarDate } from '../quantities/calendar-date.ts'
import { enumerated } from '../quantities/enumeration.ts'

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

/** The business hours of a region: what "business hour" and "business day" count. */
export type BusinessCalendar = {
  name: string
  /** IANA time zone, such as Europe/Berlin. */
  zone: string
  days: Weekday[]
  /** Local time of day, HH:MM. */
  opens: string
  closes: string
  holidays: { date: CalendarDate; name: string }[]
}

/** "Monday to Friday, 09:00 to 17:00, Europe/Berlin". */
export function businessHoursInWords({ days, opens, closes, zone }: BusinessCalendar): string {
  return `${daysInWords(days)}, ${opens} to ${closes}, ${zone}`
}

function daysInWords(days: readonly Weekday[]): string {
  const indices = days.map((day) => WEEKDAYS.indexOf(day))
  const consecutive = indices.every((index, at) => at === 0 || index === (indices[at - 1] as number) + 1)
  return consecutive && days.length > 2 ? `${days[0]} to ${days.at(-1)}` : enumerated(days)
}
