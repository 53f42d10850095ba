import { comparePercent } from '../quantities/percent.ts'
import { bandInWords, type CreditBand } from './credit-band.ts'

/** What lies between two bands, in words: "95% to below 96%", or "95%" where each begins or ends just beside it. */
export function gapInWords(lower: CreditBand, upper: CreditBand): string {
  return inWords({
    ...upper,
    from: lower.to,
    fromInclusive: !lower.toInclusive,
    to: upper.from,
    toInclusive: !upper.fromInclusive,
  })
}

/** What lies in both of two bands, in words: "94% to below 95%"; null where nothing does. */
export function overlapInWords(one: CreditBand, other: CreditBand): string | null {
  const [from, to] = [comparePercent(one.from, other.from), comparePercent(one.to, other.to)]
  const both: CreditBand = {
    ...one,
    from: from >= 0 ? one.from : other.from,
    fromInclusive: (from < 0 || one.fromInclusive) && (from > 0 || other.fromInclusive),
    to: to <= 0 ? one.to : other.to,
    toInclusive: (to > 0 || one.toInclusive) && (to < 0 || other.toInclusive),
  }
  const order = comparePercent(both.from, both.to)
  return order > 0 || (order === 0 && !(both.fromInclusive && both.toInclusive)) ? null : inWords(both)
}

function inWords(range: CreditBand): string {
  return comparePercent(range.from, range.to) === 0 ? `${range.from}%` : bandInWords(range)
}
