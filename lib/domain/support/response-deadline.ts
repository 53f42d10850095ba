import { DAY, HOUR, MINUTE } from '../quantities/time/duration.ts'
import type { BusinessCalendar } from './business-calendar.ts'
import { type ClosedTime, closedTime } from './closed-time.ts'
import type { ResponseTime } from './first-response.ts'
import { midnight, type Shift, shiftsFrom } from './shift.ts'
import { firstInstantOf, wallTimeAt } from './zone-time.ts'

/** When a response is due, and the time on the way there that did not count. */
export type ResponseDeadline = { dueAt: Date; skipped: ClosedTime[] }

const LENGTH = { minute: MINUTE, hour: HOUR, day: DAY } as const
const LAST_INSTANT = Date.UTC(9_900, 0)

/**
 * When a response is due, exact to the millisecond.
 *
 * - 24×7: so much later; a day is 24 hours. The calendar is ignored and nothing is skipped.
 * - Business minutes and hours count only while the desk is open. The desk is open at its opening instant and no
 *   longer at its closing instant; a time that runs out just then is due at closing, not at the next opening.
 * - A business day from inside business hours ends at the same clock time on the next business day; from outside, at
 *   the close of the business day whose hours begin next (today, if the desk has not opened yet). Each further day
 *   ends at the same clock time one business day later. At night the same clock time belongs to the same shift.
 *   If the clocks skip that time the day ends at the change, if they show it twice at the first, and never before
 *   its shift opens. Opened in an hour that is repeated, the clock time is the one shown: such a request may be due
 *   earlier than one opened shortly before the clocks went back.
 *
 * @param openedAt when the request arrived: a Date or whole milliseconds since the epoch, from 1970 to 9899
 * @throws RangeError when `openedAt` or the amount is out of range, the zone is unknown, no business hours come
 *   within 400 days, or the response would be due more than ten years later (business clock)
 */
export function responseDeadline(
  openedAt: Date | number,
  { amount, unit, clock }: ResponseTime,
  calendar: BusinessCalendar,
): ResponseDeadline {
  const opened = Number(openedAt)
  if (!Number.isSafeInteger(opened) || opened < 0 || opened >= LAST_INSTANT)
    throw new RangeError('the opening time must be whole milliseconds from 1970 to 9899')
  if (!Number.isSafeInteger(amount) || amount < 1)
    throw new RangeError('the amount of a response time must be a whole number of at least 1')
  if (clock === '24x7') return { dueAt: instant(opened + amount * LENGTH[unit]), skipped: [] }
  const due =
    unit === 'day'
      ? afterBusinessDays(opened, amount, calendar)
      : afterOpenTime(opened, amount * LENGTH[unit], calendar)
  return { dueAt: instant(due), skipped: closedTime(calendar, opened, due) }
}

function afterOpenTime(opened: number, length: number, calendar: BusinessCalendar): number {
  let left = length
  for (const { opensAt, closesAt } of shiftsFrom(calendar, opened)) {
    const start = Math.max(opened, opensAt)
    if (left <= closesAt - start) return start + left
    left -= closesAt - start
  }
  throw tooFar()
}

function afterBusinessDays(opened: number, days: number, calendar: BusinessCalendar): number {
  let running: Shift | null = null
  let begun = 0
  for (const shift of shiftsFrom(calendar, opened)) {
    if (shift.opensAt <= opened) running = shift
    else begun += 1
    if (begun === days)
      return running === null ? shift.closesAt : sameClockTime(opened, running, shift, calendar.zone)
  }
  throw tooFar()
}

/** The instant in `shift` at which the clocks show what they showed at `opened` in the shift `running`. */
function sameClockTime(opened: number, running: Shift, shift: Shift, zone: string): number {
  // From the midnight of the shift's own day, so that 02:00 in a night shift stays in that shift.
  const sinceMidnight = wallTimeAt(opened, zone) - midnight(running.date)
  const due = firstInstantOf(midnight(shift.date) + sinceMidnight, zone)
  return Math.min(Math.max(due, shift.opensAt), shift.closesAt)
}

function instant(milliseconds: number): Date {
  const date = new Date(milliseconds)
  if (Number.isNaN(date.getTime())) throw tooFar()
  return date
}

function tooFar(): RangeError {
  return new RangeError('the response would be due too far in the future')
}
