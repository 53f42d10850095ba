import { HUNDRED_PERCENT, type Percent, percentUnits } from '../quantities/percent.ts'

/** The requests below which a minute says too little by itself, so that the probes are heard too. */
export type TrafficFloor = {
  /** Share of the usual number of requests. */
  percent: Percent
  /** What is usual: the median of the same minute of the week over so many earlier weeks. */
  of: 'median-of-same-minute-of-week'
  weeks: number
  /** A minute with fewer requests than this is thin whatever is usual. */
  minimumRequests: number
}

/**
 * Whether a minute has fewer requests than the floor. Integers only. Without a floor, or before there is an earlier
 * week to compare with, only the minimum counts: one request unless stated.
 * @param earlier requests of the same minute of the week in earlier weeks, oldest first; those of the last
 * `floor.weeks` count
 */
export function isThin(requests: number, earlier: readonly number[], floor: TrafficFloor | null): boolean {
  if (requests < (floor?.minimumRequests ?? 1)) return true
  if (floor === null) return false
  const weeks = earlier.slice(-floor.weeks)
  if (weeks.length === 0) return false
  return 2n * BigInt(requests) * HUNDRED_PERCENT < percentUnits(floor.percent) * twiceMedian(weeks)
}

/** Twice the median, which is whole where the median of an even number of counts need not be. */
function twiceMedian(counts: readonly number[]): bigint {
  const sorted = counts.toSorted((a, b) => a - b)
  const [lower, upper] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return BigInt(lower ?? 0) + BigInt(upper ?? 0)
}
