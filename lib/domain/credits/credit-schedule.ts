import { comparePercent, type Percent } from '../quantities/percent.ts'
import { compareUptime, type Uptime } from '../uptime/uptime.ts'
import { gapInWords, overlapInWords } from './between-bands.ts'
import { type CreditBand, liesIn } from './credit-band.ts'

/** Bands from the highest uptime to the lowest. Together they cover 0–100% once (proved by `scheduleFaults`). */
export type CreditSchedule = readonly CreditBand[]

/** What is wrong with a schedule, by the index of the band where it shows. */
export type ScheduleFault = {
  code:
    | 'top-open'
    | 'bottom-open'
    | 'gap'
    | 'overlap'
    | 'empty-band'
    | 'credit-falls'
    | 'edge-is-not-target'
    | 'termination-edge'
  band: number
  /** What is wrong, and what to write. */
  message: string
}

/**
 * Everything that keeps a schedule, highest band first, from covering 0–100% once, from paying more as uptime
 * falls, and from starting to pay exactly where the target is missed.
 */
export function scheduleFaults(schedule: CreditSchedule, target: Percent): ScheduleFault[] {
  const faults: ScheduleFault[] = []
  const fault = (code: ScheduleFault['code'], band: number, message: string) =>
    faults.push({ code, band, message })
  const first = schedule[0]
  const last = schedule.at(-1)
  if (first === undefined || last === undefined) {
    fault('top-open', 0, 'the schedule has no band. Write at least one.')
    return faults
  }
  if (comparePercent(first.to, '100') !== 0 || !first.toInclusive)
    fault('top-open', 0, 'the first band does not reach 100%. Write atMost: "100".')
  if (comparePercent(last.from, '0') !== 0 || !last.fromInclusive)
    fault('bottom-open', schedule.length - 1, 'the last band does not reach 0%. Write atLeast: "0".')
  schedule.forEach((band, index) => {
    if (isEmpty(band))
      fault(
        'empty-band',
        index,
        `no uptime lies between ${band.from}% and ${band.to}%. Correct an edge or remove the band.`,
      )
    if (band.termination && band.toInclusive && comparePercent(band.to, '100') < 0)
      fault(
        'termination-edge',
        index,
        `the right to terminate begins at ${band.to}% itself, but the documents say “below”. Write below: "${band.to}".`,
      )
    const lower = schedule[index + 1]
    if (lower === undefined) return
    const seam = comparePercent(lower.to, band.from)
    const owners = Number(lower.toInclusive) + Number(band.fromInclusive)
    if (seam < 0 || (seam === 0 && owners === 0))
      fault(
        'gap',
        index + 1,
        `no band covers ${gapInWords(lower, band)}. Let one band end where the next begins.`,
      )
    if (seam > 0 || (seam === 0 && owners === 2)) fault('overlap', index + 1, overlapMessage(lower, band))
    if (
      comparePercent(lower.creditPercent, band.creditPercent) < 0 ||
      (band.termination && !lower.termination)
    )
      fault(
        'credit-falls',
        index + 1,
        'a lower uptime gives less than a higher one. Raise the credit, or give the right to terminate here too.',
      )
  })
  const edge = schedule.findIndex((band) => comparePercent(band.creditPercent, '0') > 0)
  const missed = edge === -1 ? undefined : schedule[edge]
  if (missed === undefined || comparePercent(missed.to, target) !== 0 || missed.toInclusive)
    fault(
      'edge-is-not-target',
      Math.max(edge, 0),
      `credits do not begin at the target, ${target}%. Write below: "${target}" in the first band that pays, or correct the target: a percentage such as "99.8", not a fraction.`,
    )
  return faults
}

/**
 * The one band that an uptime lies in.
 * @throws RangeError when the schedule has a gap there; never answers with a neighbour instead.
 */
export function bandOf(schedule: CreditSchedule, uptime: Uptime): CreditBand {
  const band = schedule.find((candidate) => liesIn(candidate, uptime))
  if (band === undefined) throw new RangeError('no credit band covers this uptime')
  return band
}

/** Whether the uptime meets the target: at the target is met. */
export function meetsTarget(uptime: Uptime, target: Percent): boolean {
  return compareUptime(uptime, target) >= 0
}

/** The highest percentage that the schedule pays. */
export function largestCredit(schedule: CreditSchedule): Percent {
  return schedule.map((band) => band.creditPercent).reduce((a, b) => (comparePercent(a, b) >= 0 ? a : b))
}

/** The uptime below which the customer may end the contract, or null where the schedule has no such band. */
export function terminationEdge(schedule: CreditSchedule): Percent | null {
  return schedule.find((band) => band.termination)?.to ?? null
}

function overlapMessage(lower: CreditBand, band: CreditBand): string {
  const both = overlapInWords(lower, band)
  return both === null
    ? 'this band lies above the one before it. Write the bands from the highest uptime to the lowest.'
    : `two bands cover ${both}. Let one band end where the next begins.`
}

function isEmpty(band: CreditBand): boolean {
  const order = comparePercent(band.from, band.to)
  return order > 0 || (order === 0 && !(band.fromInclusive && band.toInclusive))
}
