type Holidays = { name: string; holidays: readonly { date: string }[] }

/** The year of the last holiday that a calendar lists, which is the last year it covers; null where it lists none. */
export function lastHolidayYear({ holidays }: Holidays): number | null {
  return holidays.length === 0 ? null : Math.max(...holidays.map(({ date }) => Number(date.slice(0, 4))))
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
