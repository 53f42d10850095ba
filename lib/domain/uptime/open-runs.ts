import {
  type DowntimePredicate,
  judged,
  type MeasurementRules,
  type Neighbours,
  type Sample,
} from './bad-minutes.ts'

/** Bad intervals of a period of which nobody can say whether they are downtime. */
export type OpenRuns = {
  /** Those with which it begins, and how many of the intervals before it are lacking to decide. */
  start: OpenRun | null
  end: OpenRun | null
}
export type OpenRun = { bad: number; lacking: number }

/**
 * Bad intervals at the ends of a period in runs too short to count, which could be a part of a longer run: what was measured
 * beyond does not show where the run begins or ends. Runs that are long enough by themselves are decided.
 * @param samples consecutive intervals of the period, oldest first
 * @param minimumRun intervals in a row that it takes for any of them to count
 */
export function openRuns(
  samples: readonly Sample[],
  predicate: DowntimePredicate,
  rules: MeasurementRules,
  minimumRun: number,
  { before = [], after = [] }: Neighbours = {},
): OpenRuns {
  const timeline = [...before, ...samples, ...after]
  const isBad = (sample: Sample) => judged(sample, predicate, rules) === 'bad'
  const good = timeline.findIndex((sample) => !isBad(sample))
  const leading = good === -1 ? timeline.length : good
  const trailing =
    good === -1 ? timeline.length : timeline.length - 1 - timeline.findLastIndex((sample) => !isBad(sample))
  const open = (run: number, beyond: number): OpenRun | null => {
    const bad = Math.min(run - beyond, samples.length)
    return run < minimumRun && bad > 0 ? { bad, lacking: minimumRun - run } : null
  }
  return { start: open(leading, before.length), end: open(trailing, after.length) }
}
