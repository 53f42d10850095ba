import { type CreditBand, creditInWords } from '../../credits/credit-band.ts'
import type { CreditSchedule } from '../../credits/credit-schedule.ts'
import { comparePercent, HUNDRED_PERCENT, percentFromUnits, percentUnits } from '../../quantities/percent.ts'
import type { Direction } from '../difference.ts'
import type { FactDifference } from './compare-facts.ts'

/** A range of uptime in which neither schedule changes what it pays; an edge alone is a range of its own. */
type Range = { from: bigint; to: bigint; words: string; before: CreditBand; after: CreditBand }

/**
 * Where two schedules pay differently, as ranges of uptime. What a credit is worth depends on the uptime, so each
 * range is better or worse by itself.
 */
export function compareCredits(before: CreditSchedule, after: CreditSchedule): FactDifference[] {
  return rangesOf(before, after).flatMap((range) => {
    const [was, is] = [creditInWords(range.before), creditInWords(range.after)]
    if (was === is) return []
    return [
      {
        id: `credit.${range.words}`,
        label: `Credit for an uptime of ${range.words}`,
        place: { topic: 'Service credits and claims', document: 'sla', clause: 'credits.amount' } as const,
        before: was,
        after: is,
        direction: directionOf(range.before, range.after),
      },
    ]
  })
}

function directionOf(before: CreditBand, after: CreditBand): Direction {
  const credit = comparePercent(after.creditPercent, before.creditPercent)
  const termination = Number(after.termination) - Number(before.termination)
  if (credit >= 0 && termination >= 0) return 'better'
  return credit <= 0 && termination <= 0 ? 'worse' : 'needs-reading'
}

/** The edges of both schedules and the spans between them, neighbours joined that change in the same way. */
function rangesOf(before: CreditSchedule, after: CreditSchedule): Range[] {
  const edges = [
    ...new Set([...before, ...after].flatMap(({ from, to }) => [percentUnits(from), percentUnits(to)])),
  ]
  const sorted = edges.toSorted((a, b) => (a < b ? -1 : 1))
  const cells = sorted.flatMap((edge, index) => {
    const next = sorted[index + 1]
    return [{ from: edge, to: edge }, ...(next === undefined ? [] : [{ from: edge, to: next }])]
  })
  const ranges: (Omit<Range, 'words'> & { first: Cell; last: Cell })[] = []
  for (const cell of cells) {
    const [was, is] = [bandAt(before, cell), bandAt(after, cell)]
    if (was === undefined || is === undefined) continue
    const last = ranges.at(-1)
    if (last !== undefined && alike(last.before, was) && alike(last.after, is)) {
      last.to = cell.to
      last.last = cell
    } else ranges.push({ ...cell, before: was, after: is, first: cell, last: cell })
  }
  return ranges.map(({ first, last, ...range }) => ({ ...range, words: inWords(first, last) })).reverse()
}

type Cell = { from: bigint; to: bigint }

function bandAt(schedule: CreditSchedule, { from, to }: Cell): CreditBand | undefined {
  const isEdge = from === to
  return schedule.find((band) => {
    const [low, high] = [percentUnits(band.from), percentUnits(band.to)]
    if (!isEdge) return low <= from && to <= high
    return (band.fromInclusive ? low <= from : low < from) && (band.toInclusive ? from <= high : from < high)
  })
}

function alike(a: CreditBand, b: CreditBand): boolean {
  return creditInWords(a) === creditInWords(b)
}

function inWords(first: Cell, last: Cell): string {
  const [low, high] = [`${percentFromUnits(first.from)}%`, `${percentFromUnits(last.to)}%`]
  if (first.from === last.to) return `exactly ${low}`
  const openBelow = first.from !== first.to
  const openAbove = last.from !== last.to
  const lower = openBelow ? `above ${low}` : low
  if (last.to === HUNDRED_PERCENT && !openAbove) return `${lower} or more`
  if (first.from === 0n && !openBelow) return openAbove ? `less than ${high}` : `${high} or less`
  return `${lower} to ${openAbove ? 'below ' : ''}${high}`
}
