import { addDays, type CalendarDate } from '../quantities/time/calendar-date.ts'
import type { BusinessCalendar } from './business-calendar.ts'
import { type DayOff, dayOff } from './business-day.ts'
import { dateAt, hoursOn, midnight, shiftOn } from './shift.ts'
import { firstInstantOf } from './zone-time.ts'

/** Why a moment is outside business hours. */
export type ClosedReason = { code: 'before-opening' } | { code: 'after-closing' } | DayOff

/** A stretch outside business hours, `to` not included. */
export type ClosedTime = { from: Date; to: Date; reason: ClosedReason }

type Span = { from: number; to: number; reason: ClosedReason }

/**
 * All the time outside business hours between two instants, in order. Each stretch has one reason, which changes at
 * local midnight: Friday evening is after closing, the weekend is one stretch, Monday morning is before opening.
 * Between two shifts that cross midnight a business day is before its opening, whatever closed that morning.
 * @param from milliseconds since the epoch, included
 * @param to milliseconds since the epoch, not included
 */
export function closedTime(calendar: BusinessCalendar, from: number, to: number): ClosedTime[] {
  const stretches: Span[] = []
  for (let date = dateAt(from, calendar.zone); ; date = addDays(date, 1)) {
    if (firstInstantOf(midnight(date), calendar.zone) >= to) break
    for (const part of closedPartsOf(calendar, date)) {
      const span = { ...part, from: Math.max(part.from, from), to: Math.min(part.to, to) }
      const last = stretches.at(-1)
      if (span.from >= span.to) continue
      if (last?.to === span.from && isSame(last.reason, span.reason)) last.to = span.to
      else stretches.push(span)
    }
  }
  return stretches.map((span) => ({ ...span, from: new Date(span.from), to: new Date(span.to) }))
}

/** "before opening", "after closing", "not a business day", "holiday: Thanksgiving Day". */
export function closedReasonInWords(reason: ClosedReason): string {
  switch (reason.code) {
    case 'before-opening':
      return 'before opening'
    case 'after-closing':
      return 'after closing'
    case 'non-business-day':
      return 'not a business day'
    case 'holiday':
      return `holiday: ${reason.name}`
  }
}

/** The closed parts of one local day; some may be empty. */
function closedPartsOf(calendar: BusinessCalendar, date: CalendarDate): Span[] {
  const lateShift = shiftOn(calendar, addDays(date, -1))
  const from = Math.max(firstInstantOf(midnight(date), calendar.zone), lateShift?.closesAt ?? 0)
  const to = firstInstantOf(midnight(addDays(date, 1)), calendar.zone)
  const off = dayOff(calendar, date)
  if (off !== null) return [{ from, to, reason: off }]
  const { opensAt, closesAt } = hoursOn(calendar, date)
  return [
    { from, to: opensAt, reason: { code: 'before-opening' } },
    { from: closesAt, to, reason: { code: 'after-closing' } },
  ]
}

function isSame(one: ClosedReason, other: ClosedReason): boolean {
  return closedReasonInWords(one) === closedReasonInWords(other)
}
