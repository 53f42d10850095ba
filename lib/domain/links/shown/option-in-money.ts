import { capAmount, paidCredit } from '../../credits/cap.ts'
import { rounded, worth } from '../../credits/credit-amount.ts'
import { bandInWords, creditInWords } from '../../credits/credit-band.ts'
import type { Offer } from '../../offer/offer.ts'
import { type Currency, moneyInWords } from '../../quantities/money.ts'
import type { OptionFee } from '../link.ts'
import type { Amount, ShownBand, ShownFee } from '../view.ts'

const MONTHS = 12
/** The cap and the credits of these terms count months and shares of a fee; no length of a period is in them. */
const NO_PERIOD = 0

type Credits = Pick<Offer, 'credits' | 'creditSchedule'>

/**
 * The monthly fee in minor units: of a yearly one a twelfth (SLA, clause credits.fee), rounded to the minor unit before any
 * credit is (clause credits.rounding).
 */
export function monthlyFeeOf({ minor, billing }: OptionFee, { credits }: Credits): bigint {
  const fee = BigInt(minor)
  return billing === 'monthly' ? fee : rounded({ over: fee, under: BigInt(MONTHS) }, credits.rounding)
}

/** What an option costs. */
export function shownFee(fee: OptionFee, credits: Credits): ShownFee {
  const { minor, currency, billing } = fee
  return {
    words: `${moneyInWords(minor, currency)} a ${billing === 'monthly' ? 'month' : 'year'}`,
    monthly: amountOf(monthlyFeeOf(fee, credits), currency),
    isYearly: billing === 'annual',
  }
}

/** Every credit band, the highest uptime first, with what a month in it pays. */
export function shownBands(offer: Credits, fee: OptionFee | null): ShownBand[] {
  return offer.creditSchedule.map((band) => ({
    uptime: bandInWords(band),
    credit: creditInWords(band),
    amount:
      fee === null
        ? null
        : amountOf(creditOf(band.creditPercent, monthlyFeeOf(fee, offer), offer), fee.currency),
    termination: band.termination,
  }))
}

/** The most that the credits of a contract year pay together. */
export function shownCap(offer: Credits, fee: OptionFee): Amount {
  return amountOf(capOf(offer, monthlyFeeOf(fee, offer)), fee.currency)
}

/** What a contract year pays of which every month falls into the band that pays most. */
export function shownWorstYear(offer: Credits, fee: OptionFee): Amount {
  const monthly = monthlyFeeOf(fee, offer)
  const cap = capOf(offer, monthly)
  const credit = creditOf(offer.credits.largestPercent, monthly, offer)
  const paid = Array.from({ length: MONTHS }).reduce<bigint>(
    (already) => already + paidCredit(credit, cap, already, 0n),
    0n,
  )
  return amountOf(paid, fee.currency)
}

function creditOf(percent: string, monthly: bigint, { credits }: Credits): bigint {
  return rounded(worth({ kind: 'percent', percent }, monthly, 0, NO_PERIOD), credits.rounding)
}

function capOf({ credits }: Credits, monthly: bigint): bigint {
  const basis = { fee: monthly, windowFee: monthly, termFee: null, periodMilliseconds: NO_PERIOD }
  const cap = capAmount(credits.cap, basis, credits.rounding)
  if (cap === null) throw new RangeError('a cap of monthly fees is known by the fee')
  return cap
}

function amountOf(minor: bigint, currency: Currency): Amount {
  return { minor: Number(minor), words: moneyInWords(Number(minor), currency) }
}
