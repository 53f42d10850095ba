/** A day of the proleptic Gregorian calendar, YYYY-MM-DD (ISO 8601). */
export type CalendarDate = string

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** Whether `text` is YYYY-MM-DD and that day exists (2026-02-29 does not). */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** "1 October 2026". */
export function dateInWords(date: CalendarDate): string {
  const [year, month, day] = date.split('-')
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`
}

/** The day so many days later (or earlier, when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const time = new Date(`${date}T00:00:00Z`)
  time.setUTCDate(time.getUTCDate() + days)
  return time.toISOString().slice(0, 10)
}

/** Whether `text` is YYYY-MM and names a month that exists. */
export function isCalendarMonth(text: string): boolean {
  return /^\d{4}-\d{2}$/.test(text) && isCalendarDate(`${text}-01`)
}

/** Number of days of a month, 28 to 31. */
export function daysInMonth(month: string): number {
  return Number(lastDayOf(month).slice(8))
}

/** The last day of a month ("2028-02" → "2028-02-29"). */
export function lastDayOf(month: string): CalendarDate {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const next =
    number === 12
      ? `${String(year + 1).padStart(4, '0')}-01`
      : `${month.slice(0, 5)}${String(number + 1).padStart(2, '0')}`
  return addDays(`${next}-01`, -1)
}

/** The UTC calendar month of a moment, "2026-11". */
export function monthOf(moment: Date): string {
  return moment.toISOString().slice(0, 7)
}

/** "November 2026". */
export function monthInWords(month: string): string {
  const [year, number] = month.split('-')
  return `${MONTHS[Number(number) - 1]} ${year}`
}
