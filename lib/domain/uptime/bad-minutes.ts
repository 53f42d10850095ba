import { HUNDRED_PERCENT, type Percent, percentUnits } from '../quantities/percent.ts'

/** When the service counts as down. */
export type DowntimePredicate = {
  errorRate: Percent
  operator: 'at-least' | 'above'
  /** A shorter run of bad intervals is no downtime; a run that is long enough counts in whole. */
  minimumConsecutiveMinutes: number
  /** An interval with fewer requests is never bad. One unless stated. */
  minimumRequests?: number | undefined
  /** What becomes of a part of a minute of one outage; counted unless stated. */
  partialMinutes?: 'counted' | 'dropped' | 'rounded-up' | undefined
}

/** Requests of one interval and how many of them failed; null where nothing was measured. */
export type Sample = { total: number; errors: number } | null

/** What an interval without measurement counts as. */
export type MissingData = 'bad' | 'good' | 'excluded'

/** Whether the error rate of an interval reaches the threshold. Integers only; no request is never bad. */
export function isBad(predicate: DowntimePredicate, { total, errors }: NonNullable<Sample>): boolean {
  if (total < Math.max(predicate.minimumRequests ?? 1, 1)) return false
  const rate = BigInt(errors) * HUNDRED_PERCENT
  const threshold = percentUnits(predicate.errorRate) * BigInt(total)
  return predicate.operator === 'at-least' ? rate >= threshold : rate > threshold
}

/**
 * How many intervals are down, and how many are left out for want of data.
 * @param samples consecutive intervals, oldest first
 * @param minimumRun intervals in a row that it takes for any of them to count
 */
export function downIntervals(
  samples: readonly Sample[],
  predicate: DowntimePredicate,
  missing: MissingData,
  minimumRun: number,
): { down: number; excluded: number } {
  let down = 0
  let run = 0
  let excluded = 0
  const close = () => {
    if (run >= minimumRun) down += run
    run = 0
  }
  for (const sample of samples) {
    if (sample === null && missing === 'excluded') excluded++
    if (sample === null ? missing === 'bad' : isBad(predicate, sample)) run++
    else close()
  }
  close()
  return { down, excluded }
}

/** The milliseconds that one outage counts: none below the minimum, parts of a minute as the rule says. */
export function countedOutage(milliseconds: number, predicate: DowntimePredicate): number {
  const minute = 60_000
  if (milliseconds < predicate.minimumConsecutiveMinutes * minute) return 0
  const part = milliseconds % minute
  switch (predicate.partialMinutes ?? 'counted') {
    case 'counted':
      return milliseconds
    case 'dropped':
      return milliseconds - part
    case 'rounded-up':
      return part === 0 ? milliseconds : milliseconds - part + minute
  }
}
