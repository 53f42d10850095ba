import type { CalendarDate } from '../quantities/time/calendar-date.ts'
import { counted, durationInWords, MINUTE } from '../quantities/time/duration.ts'
import { type BusinessCalendar, untilNextDay } from '../support/business-calendar.ts'
import type { ResponseTime } from '../support/first-response.ts'
import {
  businessMinutesOf,
  isNeverLater,
  type ResponseBounds,
  responseBounds,
} from '../support/response-bounds.ts'
import type { Verdict } from './criterion.ts'

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

/** Whether an offered first response never comes later than the wanted one, whenever the ticket is opened. */
export function compareResponse(
  wanted: ResponseTime,
  offered: ResponseTime,
  calendar: BusinessCalendar,
  from: CalendarDate,
): Verdict {
  const [asked, given] = [wanted, offered].map((time) => responseBounds(time, calendar, from)) as [
    ResponseBounds,
    ResponseBounds,
  ]
  if (!isNeverLater(given, asked)) return 'gap'
  return isNeverLater(asked, given) ? 'meets' : 'exceeds'
}

/**
 * What tells how two response times in other units or on other clocks were compared, to follow the one that is offered:
 * how many business hours a business day has, or how soon or how late business time can be over around the clock. Empty where the
 * two can be compared as they are.
 */
export function comparisonInWords(
  wanted: ResponseTime,
  offered: ResponseTime,
  calendar: BusinessCalendar,
  from: CalendarDate,
): string {
  const { opens, closes } = calendar
  const hours = `${opens} to ${closes}${untilNextDay(opens, closes)}`
  const asked = responseBounds(wanted, calendar, from)
  const given = responseBounds(offered, calendar, from)
  if (given.clock === '24x7' && asked.clock === 'business')
    // As many hours of business time take no less, whatever the calendar.
    return given.most <= asked.least
      ? ''
      : `; ${writeResponseSpan(wanted)} (${hours}) can be over after ${durationInWords(asked.soonest * MINUTE)}`
  if (given.clock === 'business' && asked.clock === '24x7')
    return Number.isFinite(given.latest)
      ? `; at most ${durationInWords(given.latest * MINUTE)} around the clock, by the listed holidays`
      : ''
  if (given.clock !== asked.clock || given.inDays === asked.inDays) return ''
  const { least, most } = businessMinutesOf(1, calendar, from)
  const length = least === most ? inHours(most) : `${inHours(least)} to ${inHours(most)}`
  const day = `one business day has ${length} (${hours})`
  if (!given.inDays || given.most !== asked.least) return `; ${day}`
  return `; ${day}, but from ${opens} sharp it ends at ${opens} on the next`
}

/** "8 business hours", "8 business hours 30 minutes". */
function inHours(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const parts = [
    [hours, 'business hour'],
    [rest, hours === 0 ? 'business minute' : 'minute'],
  ] as const
  return parts
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => counted(amount, unit))
    .join(' ')
}
