type Holidays = { name: string; holidays: readonly { date: string }[] }

/**
 * The last year whose holidays a calendar lists; null where it lists none. A year of which it has January alone, such as
 * the New Year's Day with which a list of the year before often ends, is not one.
 */
export function lastHolidayYear({ holidays }: Holidays): number | null {
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

/** The same day of the next year, up to which the holidays of terms that hold should be known. */
export function aYearAfter(now: Date): string {
  const day = now.toISOString().slice(0, 10)
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
}
