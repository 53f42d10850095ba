import { HUNDRED_PERCENT, type Percent, percentUnits } from '../quantities/percent.ts'
import { durationInWords, MINUTE } from '../quantities/time/duration.ts'
import { BASES, type BasisId } from './basis.ts'

/** The downtime that a target allows in a period of a named basis. */
export type DowntimeBudget = {
  basis: BasisId
  name: string
  periodMilliseconds: number
  /** The greatest whole number of milliseconds of downtime with which the target is still met. */
  allowedMilliseconds: number
  /** The same in words, "43 min 12 s". */
  allowed: string
}

/**
 * The greatest whole number of milliseconds of downtime in a period with which uptime is still at or above the
 * target. Exact: integers throughout, floored, so that one millisecond more misses the target.
 */
export function allowedDowntime(target: Percent, periodMilliseconds: number): number {
  const miss = HUNDRED_PERCENT - percentUnits(target)
  return Number((BigInt(periodMilliseconds) * miss) / HUNDRED_PERCENT)
}

/** The minutes of a duration that terms can count which know whole clock minutes only (SLA, "budget"): 43 of 43.2. */
export function wholeMinutesOf(milliseconds: number): number {
  return Math.floor(milliseconds / MINUTE)
}

/** The budget of a target on every named basis. */
export function downtimeBudgets(target: Percent): DowntimeBudget[] {
  return BASES.map(({ id, name, periodMilliseconds }) => {
    const allowedMilliseconds = allowedDowntime(target, periodMilliseconds)
    return {
      basis: id,
      name,
      periodMilliseconds,
      allowedMilliseconds,
      allowed: durationInWords(allowedMilliseconds),
    }
  })
}

/** The budget on one basis. */
export function budgetOn(basis: BasisId, budgets: readonly DowntimeBudget[]): DowntimeBudget {
  const found = budgets.find((budget) => budget.basis === basis)
  if (found === undefined) throw new RangeError(`no downtime budget on basis ${basis}`)
  return found
}
