import { addDays, type CalendarDate } from '../quantities/time/calendar-date.ts'
import { DAY, HOUR, MINUTE } from '../quantities/time/duration.ts'
import type { BusinessCalendar } from './business-calendar.ts'
import { dayOff } from './business-day.ts'
import { firstInstantOf, wallTimeAt } from './zone-time.ts'

/**
 * The business hours of one business day, in milliseconds since the epoch. Open at `opensAt`, not at `closesAt`; the
 * two are equal, and the shift empty, where the clocks skip all its hours when they go forward.
 */
export type Shift = { date: CalendarDate; opensAt: number; closesAt: number }

// More than a year, so that a calendar open on one day a year still has a next day.
const LONGEST_CLOSURE_DAYS = 400
const HORIZON_DAYS = 3_660

/**
 * The shifts that end after an instant, in order: the one running then, if any, comes first. Empty shifts are left
 * out: a day on which no hour is open is no business day. Ends after ten years.
 * @throws RangeError when no shift begins within 400 days
 */
export function* shiftsFrom(calendar: BusinessCalendar, instant: number): Generator<Shift, void> {
  // A shift of the day before may still be running after midnight.
  const first = addDays(dateAt(instant, calendar.zone), -1)
  let closedDays = 0
  for (let day = 0; day < HORIZON_DAYS; day += 1) {
    const shift = shiftOn(calendar, addDays(first, day))
    if (shift !== null && shift.closesAt > Math.max(shift.opensAt, instant)) {
      closedDays = 0
      yield shift
    } else {
      closedDays += 1
      if (closedDays > LONGEST_CLOSURE_DAYS)
        throw new RangeError(
          `the calendar ${calendar.name} has no business hours in the ${LONGEST_CLOSURE_DAYS} days up to ${addDays(first, day)}`,
        )
    }
  }
}

/**
 * The hours that the calendar's opening and closing times give on a day, whether or not it is a business day. Hours
 * that cross midnight belong whole to the day on which they open: a Friday 22:00 to 06:00 shift ends on Saturday, and
 * a holiday on Saturday takes nothing from it.
 */
export function hoursOn({ opens, closes, zone }: BusinessCalendar, date: CalendarDate): Shift {
  const opensAt = firstInstantOf(midnight(date) + timeOfDay(opens), zone)
  const closesAt = firstInstantOf(midnight(date) + timeOfDay(closes) + (closes < opens ? DAY : 0), zone)
  return { date, opensAt, closesAt }
}

/** The shift of a day, or null on a holiday or another day without business hours. */
export function shiftOn(calendar: BusinessCalendar, date: CalendarDate): Shift | null {
  return dayOff(calendar, date) === null ? hoursOn(calendar, date) : null
}

/** The date that the zone's clocks show at an instant. */
export function dateAt(instant: number, zone: string): CalendarDate {
  return new Date(wallTimeAt(instant, zone)).toISOString().slice(0, 10)
}

/** The wall time of 00:00 on a date. */
export function midnight(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00Z`)
}

function timeOfDay(time: string): number {
  return Number(time.slice(0, 2)) * HOUR + Number(time.slice(3)) * MINUTE
}
