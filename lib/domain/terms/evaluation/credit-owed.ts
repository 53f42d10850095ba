import { type Cap, capAmount, paidCredit } from '../../credits/cap.ts'
import { type Credit, rounded, worth } from '../../credits/credit-amount.ts'
import { MONTHS_OF } from '../../uptime/period.ts'
import type { EvaluableTerms } from './evaluable-terms.ts'
import { type EvaluationError, evaluationError } from './evaluation-error.ts'

/** Amounts in integer minor units of one currency. */
export type Fees = {
  /** The fee that credits are a share of; of an annual contract, a twelfth. */
  monthlyFeeMinor?: number | undefined
  /** For a month that the contract covers in part: its fee as if whole, which the cap is counted by. */
  wholeMonthFeeMinor?: number | undefined
  /** Credits for earlier months of the same cap period: the cap is counted in the order of months, not of claims. */
  alreadyCreditedMinor?: number | undefined
  /** The fee of the whole quarter or year that is measured; so many monthly fees unless stated. */
  windowFeeMinor?: number | undefined
  /** All fees of the term, for a cap that is a share of them. */
  termFeeMinor?: number | undefined
}

/**
 * All null when no fee is given; the cap is null too where the terms have none, and for a month that the contract covers in
 * part where the fee of the whole month is not given and does not matter.
 */
export type CreditOwed = { uncappedMinor: number | null; creditMinor: number | null; capMinor: number | null }

/**
 * What is owed for a credit: its worth, rounded, no more than is left under the cap, nothing if too little to pay.
 * @param covered whether the contract is known to cover the month in part only: the fee is then that of the part
 */
export function creditOwed(
  terms: EvaluableTerms,
  credit: Credit,
  { monthlyFeeMinor, wholeMonthFeeMinor, alreadyCreditedMinor, windowFeeMinor, termFeeMinor }: Fees,
  lostMilliseconds: number | null,
  feePeriodMilliseconds: number,
  covered: 'whole' | 'part',
): ({ ok: true } & CreditOwed) | EvaluationError {
  for (const amount of [
    monthlyFeeMinor,
    wholeMonthFeeMinor,
    alreadyCreditedMinor,
    windowFeeMinor,
    termFeeMinor,
  ])
    if (amount !== undefined && (!Number.isSafeInteger(amount) || amount < 0))
      return evaluationError('invalid-amount')
  if (needsDowntime(credit) && lostMilliseconds === null) return evaluationError('downtime-needed')
  if (monthlyFeeMinor === undefined)
    return [alreadyCreditedMinor, wholeMonthFeeMinor, windowFeeMinor].every((amount) => amount === undefined)
      ? { ok: true, uncappedMinor: null, creditMinor: null, capMinor: null }
      : evaluationError('fee-needed')
  if (wholeMonthFeeMinor !== undefined && wholeMonthFeeMinor < monthlyFeeMinor)
    return evaluationError('whole-fee-too-small')
  const { cap, rounding = 'half-up', minimumPayoutMinor = 0 } = terms.credits
  const fee = BigInt(monthlyFeeMinor)
  const months = MONTHS_OF[terms.commitment.window]
  const isOfWindow = terms.credits.feePeriod === 'window' && months > 1
  // Of a quarter that the contract covers in part, its months do not tell the fee.
  if (covered === 'part' && months > 1 && windowFeeMinor === undefined && needsWindowFee(terms))
    return evaluationError('window-fee-needed')
  const windowFee = BigInt(windowFeeMinor ?? monthlyFeeMinor * months)
  const termFee = termFeeMinor === undefined ? null : BigInt(termFeeMinor)
  const limit =
    cap === undefined
      ? null
      : capAmount(
          cap,
          {
            fee: BigInt(wholeMonthFeeMinor ?? monthlyFeeMinor),
            windowFee,
            termFee,
            periodMilliseconds: feePeriodMilliseconds,
          },
          rounding,
        )
  if (cap !== undefined && limit === null) return evaluationError('term-fee-needed')
  const share = isOfWindow && isPercentage(credit) ? windowFee : fee
  const uncapped = rounded(worth(credit, share, lostMilliseconds ?? 0, feePeriodMilliseconds), rounding)
  const already = BigInt(alreadyCreditedMinor ?? 0)
  const owed = paidCredit(uncapped, limit, already, BigInt(minimumPayoutMinor))
  // By the fee of a part the cap is too low: where even that leaves room, the true one does.
  const isTooLow = covered === 'part' && wholeMonthFeeMinor === undefined && isByMonthlyFee(cap)
  if (isTooLow && limit !== null && uncapped + already > limit) return evaluationError('whole-fee-needed')
  const amounts = [uncapped, owed, limit ?? 0n].map(Number)
  if (!amounts.every(Number.isSafeInteger)) return evaluationError('invalid-amount')
  return {
    ok: true,
    uncappedMinor: Number(uncapped),
    creditMinor: Number(owed),
    capMinor: limit === null || isTooLow ? null : Number(limit),
  }
}

function isByMonthlyFee(cap: Cap | undefined): boolean {
  return cap !== undefined && !('percentOfTermFees' in cap) && !('percentOfWindowFee' in cap)
}

function needsWindowFee({ credits: { feePeriod, cap } }: EvaluableTerms): boolean {
  return feePeriod === 'window' || (cap !== undefined && 'percentOfWindowFee' in cap)
}

/** Whether a credit is a share of a fee; days and lost time are shares of the time that it pays for. */
export function isPercentage({ kind }: Credit): boolean {
  return kind === 'percent' || kind === 'percent-steps'
}

/** Whether a credit grows with the time that was lost. */
export function needsDowntime(credit: Credit): boolean {
  return credit.kind !== 'percent' && !(credit.kind === 'days' && credit.forEachMinutes === undefined)
}
