import type { CalendarDate } from '../quantities/time/calendar-date.ts'
import type { Cap } from './cap.ts'

/**
 * Whether no earlier month can have had a credit under the same cap: a contract year begins with this month. A contract that
 * begins within a month may follow another, whose credits count; that is left open.
 * @param month YYYY-MM
 * @param contractStart first day of the contract; contract years begin on it and on its anniversaries
 */
export function isFirstOfCapPeriod(
  cap: Cap | undefined,
  month: string,
  contractStart: CalendarDate | undefined,
): boolean {
  if (cap?.per !== 'contract-year' || contractStart === undefined) return false
  return (
    contractStart === `${contractStart.slice(0, 4)}-${month.slice(5)}-01` && contractStart <= `${month}-01`
  )
}
