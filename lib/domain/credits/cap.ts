import { HUNDRED_PERCENT, type Percent, percentUnits } from '../quantities/percent.ts'
import { DAY } from '../quantities/time/duration.ts'
import { type MoneyRounding, rounded } from './credit-amount.ts'

/** What limits the credits of one cap period together. */
export type Cap = { per: 'month' | 'quarter' | 'contract-year' | 'rolling-12-months' | 'term' } & (
  | { monthlyFees: number }
  | { percentOfMonthlyFee: Percent }
  | { percentOfWindowFee: Percent }
  | { days: number }
  | { percentOfTermFees: Percent }
)

/** What a cap is measured by. Amounts in minor units. */
export type CapBasis = { fee: bigint; windowFee: bigint; termFee: bigint | null; periodMilliseconds: number }

/** The cap in minor units; null when it is a share of the term's fees and these are not given. */
export function capAmount(
  cap: Cap,
  { fee, windowFee, termFee, periodMilliseconds }: CapBasis,
  rounding: MoneyRounding,
): bigint | null {
  if ('monthlyFees' in cap) return fee * BigInt(cap.monthlyFees)
  if ('percentOfMonthlyFee' in cap)
    return rounded({ over: fee * percentUnits(cap.percentOfMonthlyFee), under: HUNDRED_PERCENT }, rounding)
  if ('percentOfWindowFee' in cap)
    return rounded(
      { over: windowFee * percentUnits(cap.percentOfWindowFee), under: HUNDRED_PERCENT },
      rounding,
    )
  if ('days' in cap)
    return rounded(
      { over: fee * BigInt(cap.days) * BigInt(DAY), under: BigInt(periodMilliseconds) },
      rounding,
    )
  if (termFee === null) return null
  return rounded({ over: termFee * percentUnits(cap.percentOfTermFees), under: HUNDRED_PERCENT }, rounding)
}

/** A credit under its cap and minimum: what is left under the cap at most, nothing if that is too little to pay. */
export function paidCredit(
  uncapped: bigint,
  cap: bigint | null,
  already: bigint,
  minimumPayout: bigint,
): bigint {
  const left = cap === null ? uncapped : cap > already ? cap - already : 0n
  const owed = uncapped < left ? uncapped : left
  return owed < minimumPayout ? 0n : owed
}
