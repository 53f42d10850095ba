import { HUNDRED_PERCENT, type Percent, percentUnits } from '../quantities/percent.ts'
import { isThin, type TrafficFloor } from './thin-minutes.ts'

/** When the service counts as down. */
export type DowntimePredicate = {
  errorRate: Percent
  operator: 'at-least' | 'above'
  /** A shorter run of bad intervals is no downtime; a run that is long enough counts in whole. */
  minimumConsecutiveMinutes: number
  /** An interval with fewer requests is never bad. One unless stated. */
  minimumRequests?: number | undefined
  /** What becomes of a part of a minute of one outage. Left out, minutes are clock minutes and have no parts. */
  partialMinutes?: 'counted' | 'dropped' | 'rounded-up' | undefined
}

/** How many requests there were and how many of them failed. */
type Counts = { total: number; errors: number }

/** Requests of one interval, as the edge recorded them; null where nothing was measured. */
export type Sample =
  | (Counts & {
      /** Synthetic probes of the interval; left out where none reported. */
      probes?: Counts | undefined
      /** Requests of the same minute of the week in earlier weeks, oldest first. */
      earlier?: readonly number[] | undefined
    })
  | null

/** What an interval that says nothing, or that the probes call down, counts as. */
export type MissingData = 'bad' | 'good' | 'excluded'

/** How the terms judge intervals that the edge records alone do not decide. */
export type MeasurementRules = {
  missingData: MissingData
  /** An interval with too few requests in which the probes fail. Left out, such an interval is good. */
  deadMinute?: MissingData | undefined
  trafficFloor?: TrafficFloor | null | undefined
}

/** Whether the error rate of an interval reaches the threshold. Integers only; no request is never bad. */
export function isBad(predicate: DowntimePredicate, { total, errors }: Counts): boolean {
  if (total < Math.max(predicate.minimumRequests ?? 1, 1)) return false
  const rate = BigInt(errors) * HUNDRED_PERCENT
  const threshold = percentUnits(predicate.errorRate) * BigInt(total)
  return predicate.operator === 'at-least' ? rate >= threshold : rate > threshold
}

/**
 * What one interval counts as. Where the edge shows too few requests the probes are heard too: an interval that they
 * call down is dead, and one without probes is missing, since an outage in which no request arrives must not read as
 * good.
 */
export function judged(
  sample: Sample,
  predicate: DowntimePredicate,
  { missingData, deadMinute, trafficFloor = null }: MeasurementRules,
): MissingData {
  if (sample === null) return missingData
  if (isBad(predicate, sample)) return 'bad'
  if (deadMinute === undefined || !isThin(sample.total, sample.earlier ?? [], trafficFloor)) return 'good'
  if ((sample.probes?.total ?? 0) === 0) return missingData
  // Probes are few by design: the least number of requests that some terms ask for is not meant for them.
  const probesFail = isBad({ ...predicate, minimumRequests: 1 }, sample.probes ?? { total: 0, errors: 0 })
  return probesFail ? deadMinute : 'good'
}

/** What was measured right before and right after a period, oldest first: runs go on across its ends. */
export type Neighbours = { before?: readonly Sample[] | undefined; after?: readonly Sample[] | undefined }

/**
 * How many intervals are down, and how many are left out because the terms exclude them. A run that begins before the period
 * or ends after it is as long as it is in all; only its intervals within the period count.
 * @param samples consecutive intervals of the period, oldest first
 * @param minimumRun intervals in a row that it takes for any of them to count
 */
export function downIntervals(
  samples: readonly Sample[],
  predicate: DowntimePredicate,
  rules: MeasurementRules,
  minimumRun: number,
  { before = [], after = [] }: Neighbours = {},
): { down: number; excluded: number } {
  const verdict = (sample: Sample) => judged(sample, predicate, rules)
  const [from, until] = [before.length, before.length + samples.length]
  let [down, excluded, run] = [0, 0, 0]
  const close = (end: number) => {
    if (run >= minimumRun) down += Math.max(0, Math.min(end, until) - Math.max(end - run, from))
    run = 0
  }
  const timeline = [...before, ...samples, ...after].map(verdict)
  for (const [at, says] of timeline.entries()) {
    if (says === 'excluded' && at >= from && at < until) excluded++
    if (says === 'bad') run++
    else close(at)
  }
  close(timeline.length)
  return { down, excluded }
}

/** The milliseconds that one outage counts: none below the minimum, parts of a minute as the rule says. */
export function countedOutage(
  milliseconds: number,
  predicate: Pick<DowntimePredicate, 'minimumConsecutiveMinutes' | 'partialMinutes'>,
): number {
  const minute = 60_000
  if (milliseconds < predicate.minimumConsecutiveMinutes * minute) return 0
  const part = milliseconds % minute
  switch (predicate.partialMinutes) {
    case undefined:
    case 'counted':
      return milliseconds
    case 'dropped':
      return milliseconds - part
    case 'rounded-up':
      return part === 0 ? milliseconds : milliseconds - part + minute
  }
}
