import type { CalendarDate } from '../quantities/time/calendar-date.ts'

type Holidays = { name: string; holidays: readonly { date: string }[] }

/**
 * The last year whose holidays a calendar lists; null where it lists none. A year of which it has January alone, such as
 * the New Year's Day with which a list of the year before often ends, is not one.
 */
export function lastHolidayYear({ holidays }: Pick<Holidays, 'holidays'>): number | null {
  const covered = holidays.map(({ date }) => Number(date.slice(0, 4)) - (date.slice(5, 7) === '01' ? 1 : 0))
  return covered.length === 0 ? null : Math.max(...covered)
}

/**
 * Calendars whose holidays do not cover all days up to a day. Beyond its last listed year a calendar counts every
 * weekday as a business day, public holidays included, so that response times are promised that nobody meets. A
 * calendar without any holiday has none, and says so.
 */
export function calendarsThatRunOut<Calendar extends Holidays>(
  calendars: readonly Calendar[],
  until: string,
): { calendar: Calendar; index: number; lastYear: number }[] {
  return calendars.flatMap((calendar, index) => {
    const lastYear = lastHolidayYear(calendar)
    return lastYear !== null && `${lastYear}-12-31` < until ? [{ calendar, index, lastYear }] : []
  })
}

/**
 * The years of a stretch of days of which a calendar does not list the holidays, or not those of the days that lie in the
 * stretch. A list reaches from its first day, or from that of its terms if sooner, to the end of its last whole year, or
 * to its last day if later.
 * @param termsFrom the day on which the terms with this calendar begin
 * @param first first day of the stretch
 * @param last last day of it
 */
export function yearsNotListed(
  calendar: Pick<Holidays, 'holidays'>,
  termsFrom: CalendarDate,
  first: CalendarDate,
  last: CalendarDate,
): string[] {
  const days = calendar.holidays.map(({ date }) => date).toSorted()
  const begins = [termsFrom, ...days].toSorted()[0] ?? termsFrom
  const ends = [`${lastHolidayYear(calendar)}-12-31`, ...days].toSorted().at(-1) ?? ''
  const [from, to] = [first, last].map((day) => Number(day.slice(0, 4))) as [number, number]
  return Array.from({ length: to - from + 1 }, (_, at) => String(from + at)).filter((year) => {
    const isListed = days.some((day) => day.startsWith(year))
    const isBefore = year === first.slice(0, 4) && first < begins
    const isAfter = (year === last.slice(0, 4) ? last : `${year}-12-31`) > ends
    return !isListed || isBefore || isAfter
  })
}

/** The same day of the next year, up to which the holidays of terms that hold should be known. */
export function aYearAfter(now: Date): string {
  const day = now.toISOString().slice(0, 10)
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
}
