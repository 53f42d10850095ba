import {
  addDays,
  type CalendarDate,
  isCalendarDate,
  isCalendarMonth,
  lastDayOf,
} from '../../quantities/time/calendar-date.ts'
import { PERIOD_FAULTS } from './words.ts'

/** From the first moment of one day to the last of another, in UTC. */
export type ReportPeriod = { from: CalendarDate; to: CalendarDate }

/** What is asked for: a month, "2026-11", or the first and the last day; empty where nothing is. */
export type AskedPeriod = { month: string; from: string; to: string }

/** A period is a leap year at most. */
const MOST_DAYS = 366

/**
 * The period that is asked for, or what to ask for instead; where nothing is, the month of today.
 * @param today in UTC, business time
 */
export function periodFrom({ month, from, to }: AskedPeriod, today: CalendarDate): ReportPeriod | string {
  if (month !== '' && (from !== '' || to !== '')) return PERIOD_FAULTS.both
  if (month !== '') return isCalendarMonth(month) ? monthOf(month) : PERIOD_FAULTS.month
  if (from === '' && to === '') return monthOf(today.slice(0, 7))
  if (!isCalendarDate(from) || !isCalendarDate(to)) return PERIOD_FAULTS.days
  if (to < from) return PERIOD_FAULTS.order
  return to < addDays(from, MOST_DAYS) ? { from, to } : PERIOD_FAULTS.long
}

function monthOf(month: string): ReportPeriod {
  return { from: `${month}-01`, to: lastDayOf(month) }
}
