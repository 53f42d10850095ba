import { addDays, type CalendarDate } from '../quantities/time/calendar-date.ts'
import { MINUTE } from '../quantities/time/duration.ts'
import type { BusinessCalendar } from './business-calendar.ts'
import type { ResponseTime } from './first-response.ts'
import { longestWait } from './longest-wait.ts'
import { type Shift, shiftOn } from './shift.ts'

/** What a calendar's hours are apart from its holidays, which can only put a response off. */
type Hours = Pick<BusinessCalendar, 'zone' | 'days' | 'opens' | 'closes'>

/**
 * Within what a response time stays, whenever the ticket is opened, in minutes. `least` and `most` are of its own clock:
 * they differ for business days alone, where the clocks change within their hours. `soonest` and `latest` are around the clock, the
 * latter by the listed holidays: a day that the table does not list is no holiday (clause support.hours).
 */
export type ResponseBounds = {
  clock: ResponseTime['clock']
  /** Whether it runs in business days: from the opening of a day, one ends only at the opening of the next. */
  inDays: boolean
  least: number
  most: number
  soonest: number
  latest: number
}

/** Two years hold every change of the clocks, at every day of a week. */
const SCANNED_DAYS = 731
const known = new Map<string, Shift[]>()

/**
 * The bounds of a response time by the calendar that it runs in.
 * @param from a day of the terms: the clocks change by the rules of the two years after it
 */
export function responseBounds(
  time: ResponseTime,
  calendar: BusinessCalendar,
  from: CalendarDate,
): ResponseBounds {
  const { amount, unit, clock } = time
  const shared = { clock, inDays: clock === 'business' && unit === 'day' }
  const minutes = amount * { minute: 1, hour: 60, day: 24 * 60 }[unit]
  if (clock === '24x7') return { ...shared, least: minutes, most: minutes, soonest: minutes, latest: minutes }
  const shifts = shiftsOfTwoYears(calendar, from)
  const latest = longestWait({ amount, unit }, calendar, from)
  if (unit !== 'day')
    return { ...shared, least: minutes, most: minutes, soonest: soonestOfMinutes(minutes, shifts), latest }
  const { least, most } = lengthOfDays(amount, shifts)
  return { ...shared, least, most, soonest: soonestOfDays(amount, shifts), latest }
}

/** How many minutes of business time so many business days have, at least and at most. */
export function businessMinutesOf(
  days: number,
  calendar: BusinessCalendar,
  from: CalendarDate,
): { least: number; most: number } {
  return lengthOfDays(days, shiftsOfTwoYears(calendar, from))
}

/**
 * Whether a response is due no later than another of the same calendar, whenever the ticket is opened (clauses
 * support.clock-hours and support.business-day). A business clock stands still at night and on holidays, so that business time
 * keeps to a time around the clock only where that is as long as the longest wait. A business day from its opening ends at the next opening, after the hours of the first are over:
 * as many business hours end at closing, the evening before.
 */
export function isNeverLater(one: ResponseBounds, other: ResponseBounds): boolean {
  if (one.clock === 'business' && other.clock === '24x7') return one.latest <= other.least
  if (one.clock === '24x7') return one.most <= (other.clock === '24x7' ? other.least : other.soonest)
  if (one.inDays && other.inDays) return one.most <= other.most
  return one.inDays ? one.most < other.least : one.most <= other.least
}

function shiftsOfTwoYears({ zone, days, opens, closes }: Hours, from: CalendarDate): Shift[] {
  const first = `${from.slice(0, 4)}-01-01`
  const key = JSON.stringify([first, zone, days, opens, closes])
  const shifts = known.get(key) ?? [...shiftsBetween({ zone, days, opens, closes }, first)]
  known.set(key, shifts)
  return shifts
}

function* shiftsBetween(hours: Hours, first: CalendarDate): Generator<Shift> {
  const calendar = { ...hours, name: '', holidays: [] }
  for (let day = 0; day < SCANNED_DAYS; day += 1) {
    const shift = shiftOn(calendar, addDays(first, day))
    if (shift !== null && shift.closesAt > shift.opensAt) yield shift
  }
}

const minutesBetween = (from: number, to: number) => (to - from) / MINUTE
const lengthOf = ({ opensAt, closesAt }: Shift) => minutesBetween(opensAt, closesAt)

/** Runs longer than those scanned are made up of whole two years. */
function lengthOfDays(days: number, shifts: readonly Shift[]): { least: number; most: number } {
  const lengths = shifts.map(lengthOf)
  const [rounds, rest] = [Math.floor(days / lengths.length), days % lengths.length]
  const length = (at: number) => lengths[at % lengths.length] as number
  let run = 0
  for (let at = 0; at < rest; at += 1) run += length(at)
  let [least, most] = [run, run]
  for (let at = 0; at < lengths.length; at += 1) {
    run += length(at + rest) - length(at)
    least = Math.min(least, run)
    most = Math.max(most, run)
  }
  const whole = rounds * lengths.reduce((sum, one) => sum + one, 0)
  return { least: whole + least, most: whole + most }
}

/** From a moment before an opening, so many business days end at the close of the last of them. */
function soonestOfDays(days: number, shifts: readonly Shift[]): number {
  const run = Math.min(days, shifts.length)
  let soonest = Number.POSITIVE_INFINITY
  for (let at = 0; at + run <= shifts.length; at += 1) {
    const [first, last] = [shifts[at] as Shift, shifts[at + run - 1] as Shift]
    soonest = Math.min(soonest, minutesBetween(first.opensAt, last.closesAt))
  }
  return soonest
}

/** From an opening, the fewest nights lie between. A time longer than the two years is no sooner than around the clock. */
function soonestOfMinutes(minutes: number, shifts: readonly Shift[]): number {
  let soonest = Number.POSITIVE_INFINITY
  for (let at = 0; at < shifts.length; at += 1) {
    let [left, last] = [minutes, at]
    while (last < shifts.length && left > lengthOf(shifts[last] as Shift)) {
      left -= lengthOf(shifts[last] as Shift)
      last += 1
    }
    // A later one has even fewer shifts behind it.
    if (last === shifts.length) break
    const opensAt = (shifts[at] as Shift).opensAt
    soonest = Math.min(soonest, minutesBetween(opensAt, (shifts[last] as Shift).opensAt) + left)
  }
  return Number.isFinite(soonest) ? soonest : minutes
}
