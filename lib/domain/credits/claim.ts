import { addDays, type CalendarDate, lastDayOf } from '../quantities/calendar-date.ts'

/** Until when a credit may be claimed. */
export type ClaimWindow = { days: number; anchor: 'month-end'; zone: 'UTC'; decisionDays: number }

/**
 * The last day, whole, on which a credit for a month may be claimed: so many days after the month's last day.
 * For February 2026 and 30 days that is 2026-03-30.
 */
export function claimBy(month: string, window: Pick<ClaimWindow, 'days'>): CalendarDate {
  return addDays(lastDayOf(month), window.days)
}
