import { comparePercent, HUNDRED_PERCENT, percentFromUnits, percentUnits } from '../quantities/percent.ts'
import type { ComparisonRounding } from '../uptime/rounding.ts'
import type { Uptime } from '../uptime/uptime.ts'
import { type CreditBand, liesIn } from './credit-band.ts'

/** The edges and right to terminate of a band, whatever it pays. */
export type BandEdges = Omit<CreditBand, 'creditPercent'>

/** What a table is allowed beyond covering 0–100% once. */
export type TableRules = {
  /** deepest-wins: where bands overlap, the one with the lowest upper edge holds. */
  overlaps?: 'none' | 'deepest-wins' | undefined
  /** no-credit: an uptime that no band names pays nothing. silent: the terms do not say what it pays. */
  gaps?: 'none' | 'no-credit' | 'silent' | undefined
}

/** The band that an uptime lies in; null in a declared gap. Of several, the deepest. */
export function deepestBand<Band extends BandEdges>(table: readonly Band[], uptime: Uptime): Band | null {
  return table
    .filter((band) => liesIn(band, uptime))
    .reduce<Band | null>(
      (deepest, band) => (deepest === null || isDeeper(band, deepest) ? band : deepest),
      null,
    )
}

export type TableFault = { code: 'gap' | 'overlap' | 'empty-band'; band: number; message: string }

/**
 * Uptimes that no band or several bands claim, unless the rules allow it, and bands that no uptime lies in.
 * @param rounding where uptime is rounded before it is compared, no other uptime can be claimed than those it is rounded to
 */
export function tableFaults(
  table: readonly BandEdges[],
  { overlaps, gaps }: TableRules,
  rounding: ComparisonRounding = 'none',
): TableFault[] {
  const faults: TableFault[] = []
  table.forEach((band, index) => {
    if (isEmpty(band))
      faults.push({
        code: 'empty-band',
        band: index,
        message: `no uptime lies between ${band.from}% and ${band.to}%. Correct an edge or remove the band.`,
      })
  })
  for (const { uptime, name } of pieces(table, rounding)) {
    const owners = table.flatMap((band, index) => (liesIn(band, uptime) ? [index] : []))
    const [first, second] = owners
    if (first === undefined && (gaps ?? 'none') === 'none')
      faults.push({
        code: 'gap',
        band: 0,
        message: `no band covers ${name}. Add a band, or write under credits gaps: no-credit, or gaps: silent where the terms do not say what it pays.`,
      })
    if (second !== undefined && overlaps !== 'deepest-wins')
      faults.push({
        code: 'overlap',
        band: second,
        message: `${owners.length} bands cover ${name}. Separate them, or write overlaps: deepest-wins under credits.`,
      })
  }
  return faults
}

/** Every edge, and between two edges one uptime for all: bands cannot differ within such a piece. */
function pieces(
  table: readonly BandEdges[],
  rounding: ComparisonRounding,
): { uptime: Uptime; name: string }[] {
  const edges = [
    ...new Set([0n, percentUnits('100'), ...table.flatMap(({ from, to }) => [from, to].map(percentUnits))]),
  ]
  const sorted = edges.toSorted((a, b) => (a < b ? -1 : 1))
  const of = 2n * percentUnits('100')
  const step = stepOf(rounding)
  return sorted.flatMap((edge, index) => {
    const next = sorted[index + 1]
    const points =
      edge % step === 0n ? [{ uptime: { up: 2n * edge, of }, name: `${percentFromUnits(edge)}%` }] : []
    const isBetween = next !== undefined && (rounding === 'none' || (edge / step + 1n) * step < next)
    if (!isBetween) return points
    const name = `an uptime between ${percentFromUnits(edge)}% and ${percentFromUnits(next)}%`
    return [...points, { uptime: { up: edge + next, of }, name }]
  })
}

/** Between which figures there is no other, in millionths of a percent; 1 where there always is. */
function stepOf(rounding: ComparisonRounding): bigint {
  return rounding === 'none' ? 1n : HUNDRED_PERCENT / 100n / 10n ** BigInt(rounding.decimals)
}

function isDeeper(a: BandEdges, b: BandEdges): boolean {
  return (
    comparePercent(a.to, b.to) < 0 || (comparePercent(a.to, b.to) === 0 && comparePercent(a.from, b.from) < 0)
  )
}

function isEmpty({ from, to, fromInclusive, toInclusive }: BandEdges): boolean {
  return comparePercent(from, to) > 0 || (comparePercent(from, to) === 0 && !(fromInclusive && toInclusive))
}
