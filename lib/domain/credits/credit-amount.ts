import { HUNDRED_PERCENT, type Percent, percentUnits } from '../quantities/percent.ts'
import { DAY, HOUR, MINUTE } from '../quantities/time/duration.ts'

/** What a band pays, of whatever kind. */
export type Credit =
  | { kind: 'percent'; percent: Percent }
  /** A percentage for each so many minutes of downtime that are complete. */
  | { kind: 'percent-steps'; percent: Percent; forEachMinutes: number }
  /** The fee for the time lost, times so much: "10" pays tenfold. */
  | { kind: 'lost-time'; times: number; of?: FeeTime | undefined }
  /** The fee for each hour lost; an hour begun counts whole, or not at all. */
  | { kind: 'lost-hours'; times: number; begunHour: 'counted' | 'dropped'; of?: FeeTime | undefined }
  /** Days of the fee, once or for each so many minutes of downtime that are complete. */
  | { kind: 'days'; days: number; forEachMinutes?: number | undefined; of?: FeeTime | undefined }

/** What a monthly fee pays for, by which lost time is counted: the month as it is, or a length that the terms name. */
export const FEE_TIMES = ['month', '30-days', '730-hours'] as const
export type FeeTime = (typeof FEE_TIMES)[number]

/** How a fraction of the currency's minor unit is settled. */
export type MoneyRounding = 'half-up' | 'down' | 'up'

/** An exact amount in minor units. */
export type Money = { over: bigint; under: bigint }

/** What a credit is worth before any cap, exactly. */
export function worth(
  credit: Credit,
  fee: bigint,
  lostMilliseconds: number,
  periodMilliseconds: number,
): Money {
  const lost = BigInt(lostMilliseconds)
  const period = BigInt(feeTimeOf(credit, periodMilliseconds) ?? periodMilliseconds)
  const steps = (minutes: number) => lost / BigInt(minutes * MINUTE)
  switch (credit.kind) {
    case 'percent':
      return { over: fee * percentUnits(credit.percent), under: HUNDRED_PERCENT }
    case 'percent-steps':
      return {
        over: fee * percentUnits(credit.percent) * steps(credit.forEachMinutes),
        under: HUNDRED_PERCENT,
      }
    case 'lost-time':
      return { over: fee * lost * BigInt(credit.times), under: period }
    case 'lost-hours': {
      const begun = credit.begunHour === 'counted' ? BigInt(HOUR) - 1n : 0n
      return { over: fee * ((lost + begun) / BigInt(HOUR)) * BigInt(HOUR * credit.times), under: period }
    }
    case 'days': {
      const times = credit.forEachMinutes === undefined ? 1n : steps(credit.forEachMinutes)
      return { over: fee * BigInt(credit.days) * BigInt(DAY) * times, under: period }
    }
  }
}

/** How many milliseconds the monthly fee pays for, where a credit is counted by time; null for a percentage. */
export function feeTimeOf(credit: Credit, monthMilliseconds: number): number | null {
  if (credit.kind === 'percent' || credit.kind === 'percent-steps') return null
  if (credit.of === '30-days') return 30 * DAY
  return credit.of === '730-hours' ? 730 * HOUR : monthMilliseconds
}

/** The amount in whole minor units. */
export function rounded({ over, under }: Money, rounding: MoneyRounding): bigint {
  if (rounding === 'half-up') return (2n * over + under) / (2n * under)
  return rounding === 'down' ? over / under : (over + under - 1n) / under
}

/** The credit in words: "10% of the fee", "3 days of the fee". */
export function creditAmountInWords(credit: Credit): string {
  switch (credit.kind) {
    case 'percent':
      return `${credit.percent}% of the fee`
    case 'percent-steps':
      return `${credit.percent}% of the fee for each complete ${credit.forEachMinutes} minutes of downtime`
    case 'lost-time':
      return `${credit.times} × the fee for the lost time`
    case 'lost-hours':
      return `${credit.times} × the fee for each lost hour, an hour begun ${credit.begunHour}`
    case 'days':
      return credit.forEachMinutes === undefined
        ? `${credit.days} days of the fee`
        : `${credit.days} days of the fee for each complete ${credit.forEachMinutes} minutes of downtime`
  }
}
