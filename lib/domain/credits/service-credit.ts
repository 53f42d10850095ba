import { HUNDRED_PERCENT, type Percent, percentUnits } from '../quantities/percent.ts'
import type { Uptime } from '../uptime/uptime.ts'
import { bandOf, type CreditSchedule } from './credit-schedule.ts'

/** What limits the credits of one contract year. */
export type CreditCap = { monthlyFees: number; per: 'contract-year' }

/** The credit owed for one month. Amounts are integer minor units of one currency (ISO 4217). */
export type ServiceCredit = {
  creditPercent: Percent
  /** What the band alone would pay. */
  uncappedMinor: number
  /** What is owed: the band's amount, no more than is left under the cap. */
  creditMinor: number
  /** The cap of the contract year. */
  capMinor: number
  termination: boolean
}

/**
 * The credit for a month of a given uptime.
 * @param monthlyFeeMinor monthly fee in minor units; of an annual contract, a twelfth (see `monthlyFeeOfAnnual`)
 * @param alreadyCreditedMinor credits of the same contract year before this month
 * @throws RangeError when an amount is negative, fractional or beyond 2^53, or no band covers the uptime
 */
export function serviceCredit(
  uptime: Uptime,
  schedule: CreditSchedule,
  cap: CreditCap,
  monthlyFeeMinor: number,
  alreadyCreditedMinor = 0,
): ServiceCredit {
  const band = bandOf(schedule, uptime)
  const uncapped = share(band.creditPercent, amount(monthlyFeeMinor, 'the monthly fee'))
  const capMinor = BigInt(monthlyFeeMinor) * BigInt(cap.monthlyFees)
  const left = capMinor - amount(alreadyCreditedMinor, 'the credits already taken')
  const credit = uncapped < left ? uncapped : left > 0n ? left : 0n
  return {
    creditPercent: band.creditPercent,
    uncappedMinor: Number(uncapped),
    creditMinor: Number(credit),
    capMinor: Number(capMinor),
    termination: band.termination,
  }
}

/** The monthly fee of an annual contract: a twelfth, rounded half up to the minor unit. */
export function monthlyFeeOfAnnual(annualFeeMinor: number): number {
  return Number((amount(annualFeeMinor, 'the annual fee') + 6n) / 12n)
}

/** A share of an amount, rounded half up to the minor unit, as the terms state. */
function share(percent: Percent, minor: bigint): bigint {
  return (minor * percentUnits(percent) * 2n + HUNDRED_PERCENT) / (HUNDRED_PERCENT * 2n)
}

function amount(minor: number, what: string): bigint {
  if (!Number.isSafeInteger(minor) || minor < 0)
    throw new RangeError(`${what} must be whole minor units, zero or more`)
  return BigInt(minor)
}
