import { HUNDRED_PERCENT, type Percent, percentUnits } from '../quantities/percent.ts'

/** Uptime of a period as an exact fraction: `up` of `of` milliseconds. */
export type Uptime = { up: bigint; of: bigint }

/**
 * The uptime of a period of `measured` milliseconds, excluded time already taken out, with so much downtime.
 * @throws RangeError when the period is empty, or the downtime negative, fractional or longer than the period.
 */
export function uptimeOf(measured: number, downtime: number): Uptime {
  if (!Number.isSafeInteger(measured) || measured <= 0) throw new RangeError('the period must have a length')
  if (!Number.isSafeInteger(downtime) || downtime < 0)
    throw new RangeError('downtime must be whole milliseconds')
  if (downtime > measured) throw new RangeError('downtime cannot be longer than the period')
  return { up: BigInt(measured - downtime), of: BigInt(measured) }
}

/** Negative, zero or positive as the uptime is below, exactly at or above the percentage. */
export function compareUptime({ up, of }: Uptime, percent: Percent): number {
  const difference = up * HUNDRED_PERCENT - percentUnits(percent) * of
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/**
 * The uptime as a percentage for display, floored to so many decimals: 99.9999…% never shows as 100.
 * Never compare with this figure; compare with `compareUptime`.
 */
export function flooredPercent({ up, of }: Uptime, decimals = 4): string {
  const scale = 10n ** BigInt(decimals)
  const floored = (up * 100n * scale) / of
  const whole = floored / scale
  return decimals === 0 ? `${whole}` : `${whole}.${(floored % scale).toString().padStart(decimals, '0')}`
}
