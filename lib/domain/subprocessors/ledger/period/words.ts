import { type CalendarDate, dateInWords } from '../../../quantities/time/calendar-date.ts'
import { counted, DAY } from '../../../quantities/time/duration.ts'
import type { LastDay, NoticeTerms } from '../notice/objection.ts'
import { localDay } from './day-counting.ts'

/** "2026-11-18 in Asia/Tokyo"; in UTC, in which every other day is, the day alone. */
export function dayInZone(day: CalendarDate, zone: string): string {
  return zone === 'UTC' ? day : `${day} in ${zone}`
}

/** "20 December 2026, 24:00 UTC", "20 December 2026, 24:00 (Europe/Berlin)": the end of a last day. */
export function lastDayInWords({ lastDay, zone }: Pick<LastDay, 'lastDay' | 'zone'>): string {
  return `${dateInWords(lastDay)}, ${endInWords({ zone })}`
}

/** "24:00 UTC", "24:00 (Europe/Berlin)". */
export function endInWords({ zone }: Pick<LastDay, 'zone'>): string {
  return `24:00 ${zone === 'UTC' ? zone : `(${zone})`}`
}

/**
 * How a period is counted, after "gives": "30 days after that day, in UTC", "20 business days of the calendar Frankfurt after 18
 * November 2026, the day of publication in Europe/Berlin".
 */
export function countedInWords(
  publishedAt: string,
  { days, counting: { zone, businessDays } }: NoticeTerms,
): string {
  const period =
    businessDays === null
      ? counted(days, 'day')
      : `${counted(days, 'business day')} of the calendar ${businessDays.name}`
  const from =
    zone === 'UTC'
      ? 'that day, in UTC'
      : `${dateInWords(localDay(publishedAt, zone))}, the day of publication in ${zone}`
  return `${period} after ${from}`
}

/** Days of the zone from the one of a moment to a last day, both counted; 0 once it is over. */
export function daysLeft({ lastDay, zone, endsAt }: LastDay, now: Date): number {
  if (now.getTime() >= Date.parse(endsAt)) return 0
  const today = localDay(now.toISOString(), zone)
  return (Date.parse(`${lastDay}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY + 1
}
