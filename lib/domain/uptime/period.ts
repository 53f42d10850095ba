import { addDays, type CalendarDate, daysInMonth } from '../quantities/time/calendar-date.ts'
import { DAY } from '../quantities/time/duration.ts'
import { firstInstantOf } from '../support/zone-time.ts'

export const WINDOWS = [
  'calendar-month',
  'billing-cycle',
  'calendar-quarter',
  'fiscal-quarter',
  'calendar-year',
  'fixed-30-days',
] as const
export type Window = (typeof WINDOWS)[number]

/** How many monthly fees a window is paid with. */
export const MONTHS_OF: Readonly<Record<Window, number>> = {
  'calendar-month': 1,
  'billing-cycle': 1,
  'fixed-30-days': 1,
  'calendar-quarter': 3,
  'fiscal-quarter': 3,
  'calendar-year': 12,
}

/** Over what uptime is computed. */
export type WindowRule = {
  window: Window
  /** IANA time zone in which the window's days begin. */
  zone: string
  /** 1 to 12; of a fiscal quarter. January unless stated. */
  fiscalYearStartMonth?: number | undefined
  /** Of a contract that begins within a window; the whole window is measured unless stated. */
  partialFirstPeriod?: 'whole' | 'from-start' | 'not-measured' | undefined
}

/** From the first moment of `from` to the first moment of `until`, in the zone. */
export type Period = { from: CalendarDate; until: CalendarDate; milliseconds: number }

export type PeriodResult =
  | { ok: true; period: Period }
  | { ok: false; code: 'contract-start-needed' | 'before-contract' | 'period-not-measured' }

/**
 * The period that a month belongs to: the month itself, the quarter or year that contains it, or the billing cycle
 * that begins in it. Its length is that of the zone's own days: March 2026 in Berlin lacks an hour.
 * @param month YYYY-MM, a month that exists
 * @param contractStart first day of the contract: billing cycles begin on its day of the month, and a first
 *   period is cut by it where the rule says so
 */
export function periodOf(rule: WindowRule, month: string, contractStart?: CalendarDate): PeriodResult {
  if (rule.window === 'billing-cycle' && contractStart === undefined)
    return { ok: false, code: 'contract-start-needed' }
  const [from, until] = boundsOf(rule, month, contractStart)
  if (contractStart !== undefined && contractStart >= until) return { ok: false, code: 'before-contract' }
  if (contractStart !== undefined && contractStart > from && rule.partialFirstPeriod === 'not-measured')
    return { ok: false, code: 'period-not-measured' }
  const cut = contractStart !== undefined && contractStart > from && rule.partialFirstPeriod === 'from-start'
  const begin = cut ? contractStart : from
  const fixed = rule.window === 'fixed-30-days' && !cut
  const milliseconds = fixed ? 30 * DAY : startOf(until, rule.zone) - startOf(begin, rule.zone)
  return { ok: true, period: { from: begin, until, milliseconds } }
}

/**
 * The instant at which the period of a month begins, by the clocks of the rule's zone. Without a contract a billing
 * cycle is taken to begin on the first of the month.
 * @param month YYYY-MM, a month that exists
 */
export function periodBeginning(rule: WindowRule, month: string): Date {
  return new Date(startOf(boundsOf(rule, month, undefined)[0], rule.zone))
}

/**
 * How many periods before that of a month a contract is measured in, counted up to `most`: none that ends before its
 * first day, and not its first, partial one where the rule leaves that out.
 */
export function earlierPeriods(
  rule: WindowRule,
  month: string,
  contractStart: CalendarDate,
  most: number,
): number {
  let count = 0
  while (
    count < most &&
    periodOf(rule, addMonths(month, -(count + 1) * MONTHS_OF[rule.window]), contractStart).ok
  )
    count += 1
  return count
}

/** The month so many months later, or earlier when negative: "2026-12" and 1 give "2027-01". */
export function addMonths(month: string, count: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const months = year * 12 + number - 1 + count
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`
}

/** The day of a month on which a cycle begins: the contract's day, or the month's last where it is shorter. */
export function cycleStart(month: string, contractStart: CalendarDate): CalendarDate {
  const day = Math.min(Number(contractStart.slice(8)), daysInMonth(month))
  return `${month}-${String(day).padStart(2, '0')}`
}

function boundsOf(
  { window, fiscalYearStartMonth = 1 }: WindowRule,
  month: string,
  contractStart: CalendarDate | undefined,
): [from: CalendarDate, until: CalendarDate] {
  const number = Number(month.slice(5))
  const whole = (first: string, months: number): [string, string] => [
    `${first}-01`,
    `${addMonths(first, months)}-01`,
  ]
  const quarter = (firstMonth: number) => whole(addMonths(month, -((number - firstMonth + 12) % 3)), 3)
  switch (window) {
    case 'calendar-month':
      return whole(month, 1)
    case 'calendar-quarter':
      return quarter(1)
    case 'fiscal-quarter':
      return quarter(fiscalYearStartMonth)
    case 'calendar-year':
      return whole(addMonths(month, 1 - number), 12)
    case 'fixed-30-days':
      return [`${month}-01`, addDays(`${month}-01`, 30)]
    case 'billing-cycle': {
      const start = contractStart ?? `${month}-01`
      return [cycleStart(month, start), cycleStart(addMonths(month, 1), start)]
    }
  }
}

function startOf(date: CalendarDate, zone: string): number {
  return firstInstantOf(Date.parse(`${date}T00:00:00Z`), zone)
}
