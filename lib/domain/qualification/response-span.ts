import { counted } from '../quantities/time/duration.ts'
import type { BusinessCalendar } from '../support/business-calendar.ts'
import type { ResponseTime } from '../support/first-response.ts'
import { graded, type Verdict } from './criterion.ts'

const SHAPE = /^([1-9]\d{0,3}) (business )?(minute|hour|day)s?$/

/** Reads "30 minutes", "4 business hours"; without "business" every hour of every day counts. Null for anything else. */
export function readResponseSpan(text: string): ResponseTime | null {
  const plain = text.toLowerCase().replace(/,? 24[x×]7(?:[x×]365)?$/, '')
  const [, amount, business, unit] = SHAPE.exec(plain) ?? []
  // "4 business hours, 24×7" names two clocks.
  if (amount === undefined || (business !== undefined && plain !== text.toLowerCase())) return null
  return {
    amount: Number(amount),
    unit: unit as ResponseTime['unit'],
    clock: business === undefined ? '24x7' : 'business',
  }
}

/** The canonical text of a span: "4 business hours", "1 hour". */
export function writeResponseSpan({ amount, unit, clock }: ResponseTime): string {
  return counted(amount, clock === 'business' ? `business ${unit}` : unit).replaceAll(',', '')
}

/**
 * Whether an offered first response never comes later than the wanted one, whenever the ticket is opened. A
 * business day has the business hours of one day (clause support.business-day). A business clock stands still at
 * night, so that no number of business hours keeps to a wanted time around the clock; the other way about, time
 * around the clock is never later than the same length of business time, and better outside business hours.
 */
export function compareResponse(
  wanted: ResponseTime,
  offered: ResponseTime,
  calendar: BusinessCalendar,
): Verdict {
  const order = minutesOf(wanted, calendar) - minutesOf(offered, calendar)
  if (wanted.clock === offered.clock) return graded(order)
  return wanted.clock === 'business' && order >= 0 ? 'exceeds' : 'gap'
}

/** Whether a span runs in business days: from the opening of a day, one ends only at the opening of the next. */
export function isInBusinessDays({ unit, clock }: ResponseTime): boolean {
  return unit === 'day' && clock === 'business'
}

/** Minutes of the span's own clock: of business time, or around the clock. */
export function minutesOf({ amount, unit, clock }: ResponseTime, calendar: BusinessCalendar): number {
  if (unit === 'minute') return amount
  if (unit === 'hour') return amount * 60
  return amount * (clock === 'business' ? openMinutes(calendar) : 24 * 60)
}

function openMinutes({ opens, closes }: BusinessCalendar): number {
  const open = minuteOfDay(closes) - minuteOfDay(opens)
  return open < 0 ? open + 24 * 60 : open
}

function minuteOfDay(time: string): number {
  const [hours, minutes] = time.split(':').map(Number) as [number, number]
  return hours * 60 + minutes
}
