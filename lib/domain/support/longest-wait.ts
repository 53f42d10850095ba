import { addDays, type CalendarDate } from '../quantities/time/calendar-date.ts'
import { DAY, MINUTE } from '../quantities/time/duration.ts'
import type { BusinessCalendar } from './business-calendar.ts'
import type { ResponseTime } from './first-response.ts'
import { type Shift, shiftOn } from './shift.ts'

/** Two years hold every change of the clocks, at every day of a week. */
const LEAST_DAYS = 731
/** So long may a wait reach beyond the last day on which it can begin. */
const DAYS_BEYOND = 400
/** So many waits of a calendar are kept: anyone can ask for another amount. */
const MOST_KEPT = 1000
const waits = new WeakMap<BusinessCalendar, Map<string, number>>()
const opened = new WeakMap<BusinessCalendar, Map<CalendarDate, Opened>>()

/** All shifts of a time, and how many of them are those from whose end a wait is looked at. */
type Opened = { shifts: readonly Shift[]; begun: number }

/**
 * How long business time can take around the clock, in minutes, by the listed holidays: whenever a ticket is opened in the two
 * years from the beginning of the year of `from`, or as long as holidays are listed. Infinite where that is longer than a year,
 * and where there are no business hours.
 */
export function longestWait(
  { amount, unit }: Pick<ResponseTime, 'amount' | 'unit'>,
  calendar: BusinessCalendar,
  from: CalendarDate,
): number {
  const kept = waits.get(calendar) ?? new Map<string, number>()
  waits.set(calendar, kept)
  const first = `${from.slice(0, 4)}-01-01`
  const key = `${amount} ${unit} ${first}`
  const before = kept.get(key)
  if (before !== undefined) return before
  if (kept.size >= MOST_KEPT) kept.clear()
  const longest = longestOf({ amount, unit }, shiftsFor(calendar, first))
  kept.set(key, longest)
  return longest
}

function longestOf(
  { amount, unit }: Pick<ResponseTime, 'amount' | 'unit'>,
  { shifts, begun }: Opened,
): number {
  let longest = begun === 0 ? Number.POSITIVE_INFINITY : 0
  // The clock stands still as soon as a shift has ended: no ticket of the shift, or before the next, waits longer. Business days
  // run by the clock of the wall, and so may take longer from an opening, where the clocks are set back within the shift.
  for (let at = 0; at < begun && longest < Number.POSITIVE_INFINITY; at += 1) {
    const wait =
      unit === 'day' ? ofDays(amount, at, shifts) : ofMinutes(amount * (unit === 'hour' ? 60 : 1), at, shifts)
    longest = Math.max(longest, wait)
  }
  return longest
}

function ofDays(days: number, at: number, shifts: readonly Shift[]): number {
  const [first, last] = [shifts[at] as Shift, shifts[at + days]]
  if (last === undefined) return Number.POSITIVE_INFINITY
  return Math.max(last.closesAt - first.closesAt, last.opensAt - first.opensAt) / MINUTE
}

function ofMinutes(minutes: number, at: number, shifts: readonly Shift[]): number {
  let left = minutes * MINUTE
  for (let next = at + 1; next < shifts.length; next += 1) {
    const { opensAt, closesAt } = shifts[next] as Shift
    if (left <= closesAt - opensAt) return (opensAt + left - (shifts[at] as Shift).closesAt) / MINUTE
    left -= closesAt - opensAt
  }
  return Number.POSITIVE_INFINITY
}

function shiftsFor(calendar: BusinessCalendar, first: CalendarDate): Opened {
  const kept = opened.get(calendar) ?? new Map<CalendarDate, Opened>()
  opened.set(calendar, kept)
  const before = kept.get(first)
  if (before !== undefined) return before
  const { holidays } = calendar
  const listed = Math.max(
    LEAST_DAYS,
    ...holidays.map(({ date }) => (Date.parse(date) - Date.parse(first)) / DAY + 1),
  )
  const shifts = shiftsWithin(calendar, first, listed + DAYS_BEYOND)
  const end = addDays(first, listed)
  const fresh = { shifts, begun: shifts.filter(({ date }) => date < end).length }
  kept.set(first, fresh)
  return fresh
}

function shiftsWithin(calendar: BusinessCalendar, first: CalendarDate, days: number): Shift[] {
  return Array.from({ length: days }, (_, day) => shiftOn(calendar, addDays(first, day))).filter(
    (shift) => shift !== null && shift.closesAt > shift.opensAt,
  ) as Shift[]
}
