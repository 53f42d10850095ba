import { counted } from '../quantities/time/duration.ts'

/** A span on a named clock: 4 hours of the business calendar, or 30 minutes around the clock. */
export type ResponseTime = {
  amount: number
  unit: 'minute' | 'hour' | 'day'
  clock: 'business' | '24x7'
}

/** "4 business hours", "1 business day", "30 minutes, 24×7×365". */
export function responseTimeInWords({ amount, unit, clock }: ResponseTime): string {
  return clock === 'business' ? counted(amount, `business ${unit}`) : `${counted(amount, unit)}, 24×7×365`
}
