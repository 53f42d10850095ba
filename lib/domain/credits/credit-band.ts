import { type Percent, percentUnits } from '../quantities/percent.ts'
import { compareUptime, type Uptime } from '../uptime/uptime.ts'

/** A range of monthly uptime and what it pays. */
export type CreditBand = {
  from: Percent
  fromInclusive: boolean
  to: Percent
  toInclusive: boolean
  /** Percent of the monthly fee; "0" where nothing is owed. */
  creditPercent: Percent
  /** Whether the customer may end the contract without penalty. */
  termination: boolean
}

/** Whether the uptime lies in the band. */
export function liesIn(band: Omit<CreditBand, 'creditPercent'>, uptime: Uptime): boolean {
  const low = compareUptime(uptime, band.from)
  const high = compareUptime(uptime, band.to)
  return (band.fromInclusive ? low >= 0 : low > 0) && (band.toInclusive ? high <= 0 : high < 0)
}

/** The range in words: "99.9% or more", "99% to below 99.9%", "below 95%". */
export function bandInWords(band: CreditBand): string {
  const top = percentUnits(band.to) === percentUnits('100') && band.toInclusive
  const bottom = percentUnits(band.from) === 0n && band.fromInclusive
  const lower = band.fromInclusive ? `${band.from}%` : `above ${band.from}%`
  if (top && bottom) return 'any'
  if (top) return band.fromInclusive ? `${band.from}% or more` : `above ${band.from}%`
  if (bottom) return band.toInclusive ? `${band.to}% or less` : `below ${band.to}%`
  return `${lower} to ${band.toInclusive ? '' : 'below '}${band.to}%`
}

/** What the band pays in words: "none", "10%", "50%, and the right to terminate". */
export function creditInWords({ creditPercent, termination }: CreditBand): string {
  const credit = percentUnits(creditPercent) === 0n ? 'none' : `${creditPercent}%`
  return termination ? `${credit}, and the right to terminate` : credit
}
