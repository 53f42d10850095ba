import { HUNDRED_PERCENT, type Percent, percentUnits } from '../../quantities/percent.ts'
import { MINUTE } from '../../quantities/time/duration.ts'
import { countedOutage, downIntervals, type Sample } from '../../uptime/bad-minutes.ts'
import { meanUptime } from '../../uptime/mean-error-rate.ts'
import type { Uptime } from '../../uptime/uptime.ts'
import { type EvaluableTerms, predicateOf } from './evaluable-terms.ts'
import { type EvaluationError, evaluationError } from './evaluation-error.ts'
import { intervalOf, minimumRun } from './minimum-run.ts'

/** What was measured: exactly one of the first five. */
export type Measure = {
  /** Downtime of the period as the terms define it, excluded time left out. */
  downtimeMilliseconds?: number | undefined
  /** Single outages, to which the minimum and the rule on parts of minutes apply. */
  outagesMilliseconds?: readonly number[] | undefined
  /** Of each outage, in their order, the part that lies in excluded time, during which no downtime counts. */
  outagesExcludedMilliseconds?: readonly number[] | undefined
  /** Requests or executions of the period, excluded ones left out. */
  counts?: { total: number; failed: number } | undefined
  /** Requests by how much each counts, excluded ones left out; a weight in ten-thousandths. */
  weighted?: readonly { count: number; weight: number }[] | undefined
  /** One for each interval of the period, oldest first. */
  samples?: readonly Sample[] | undefined
  /** Those right before and right after the period, oldest first, which only tell how long the runs at its ends are. */
  samplesBefore?: readonly Sample[] | undefined
  samplesAfter?: readonly Sample[] | undefined
  /** Excluded maintenance, during which no downtime counts. */
  maintenanceMilliseconds?: number | undefined
  /** Maintenance that earlier months of the calendar year have excluded. */
  maintenanceEarlierMilliseconds?: number | undefined
  /** The share of customers that the downtime affected; all unless stated. */
  affectedPercent?: Percent | undefined
  /** Time that the terms exclude for another cause, such as force majeure; they set no maximum for it. */
  otherExcludedMilliseconds?: number | undefined
}

export type MeasuredUptime = {
  ok: true
  uptime: Uptime
  /** Null for units that know no downtime. */
  lostMilliseconds: number | null
}

/** The uptime of a period of so many milliseconds, in the unit of the terms. */
export function measuredUptime(
  terms: EvaluableTerms,
  measure: Measure,
  period: number,
): MeasuredUptime | EvaluationError {
  const { downtimeMilliseconds, outagesMilliseconds, counts, weighted, samples } = measure
  const excluded = [measure.maintenanceMilliseconds ?? 0, measure.otherExcludedMilliseconds ?? 0]
  const excludesTime = excluded.some((time) => time > 0)
  const given = [downtimeMilliseconds, outagesMilliseconds, counts, weighted, samples].filter(
    (one) => one !== undefined,
  )
  if (given.length !== 1) return evaluationError('measure-does-not-fit')
  const parts = measure.outagesExcludedMilliseconds ?? []
  const durations = [downtimeMilliseconds ?? 0, ...(outagesMilliseconds ?? []), ...parts, ...excluded]
  if (!durations.every(isWhole)) return evaluationError('invalid-duration')
  // Terms that say nothing of parts of a minute count clock minutes, as those that are published do by their clauses.
  if (terms.downtime.partialMinutes === undefined && durations.some((time) => time % MINUTE > 0))
    return evaluationError('whole-minutes-only')
  if (parts.length > 0 && !arePartsOf(parts, outagesMilliseconds ?? [], sum(excluded)))
    return evaluationError('excluded-part-does-not-fit')
  if (counts !== undefined && !isSound({ total: counts.total, errors: counts.failed }))
    return evaluationError('invalid-counts')
  const { samplesBefore = [], samplesAfter = [] } = measure
  if (samples === undefined && samplesBefore.length + samplesAfter.length > 0)
    return evaluationError('measure-does-not-fit')
  if (![samplesBefore, samples ?? [], samplesAfter].flat().every(isSoundSample))
    return evaluationError('invalid-counts')
  if (
    samples !== undefined &&
    predicateOf(terms) === null &&
    terms.commitment.unit !== 'mean-of-interval-error-rates'
  )
    return evaluationError('error-rate-not-stated')
  if (measure.affectedPercent !== undefined && terms.downtime.affectedCustomers !== 'weighted')
    return evaluationError('affected-does-not-fit')
  switch (terms.commitment.unit ?? 'minute') {
    case 'request':
    case 'execution':
      if (counts === undefined || excludesTime) return evaluationError('measure-does-not-fit')
      return counts.total === 0 ? evaluationError('nothing-measured') : ofCounts(counts)
    case 'weighted-request':
      if (weighted === undefined || excludesTime) return evaluationError('measure-does-not-fit')
      return ofWeights(weighted)
    case 'mean-of-interval-error-rates':
      if (samples === undefined || excludesTime || samplesBefore.length + samplesAfter.length > 0)
        return evaluationError('measure-does-not-fit')
      if (samples.length * intervalOf(terms) !== period) return evaluationError('samples-do-not-fill-period')
      if (samples.every((sample) => sample === null)) return evaluationError('nothing-measured')
      return { ok: true, uptime: meanUptime(samples), lostMilliseconds: null }
    case 'minute':
    case 'five-minute-interval':
      return ofTime(terms, measure, period, intervalOf(terms))
  }
}

function ofCounts({ total, failed }: { total: number; failed: number }): MeasuredUptime {
  return { ok: true, uptime: { up: BigInt(total - failed), of: BigInt(total) }, lostMilliseconds: null }
}

const WHOLE_WEIGHT = 10_000

function ofWeights(weighted: readonly { count: number; weight: number }[]): MeasuredUptime | EvaluationError {
  if (!weighted.every(({ count, weight }) => isWhole(count) && isWhole(weight) && weight <= WHOLE_WEIGHT))
    return evaluationError('invalid-counts')
  const of = weighted.reduce((total, { count }) => total + BigInt(count) * BigInt(WHOLE_WEIGHT), 0n)
  if (of === 0n) return evaluationError('nothing-measured')
  const up = weighted.reduce((total, { count, weight }) => total + BigInt(count) * BigInt(weight), 0n)
  return { ok: true, uptime: { up, of }, lostMilliseconds: null }
}

function ofTime(
  terms: EvaluableTerms,
  measure: Measure,
  period: number,
  interval: number,
): MeasuredUptime | EvaluationError {
  const { downtime, measurement, commitment } = terms
  const predicate = predicateOf(terms)
  const { downtimeMilliseconds, outagesMilliseconds, samples } = measure
  let lost: number
  let excluded = (measure.maintenanceMilliseconds ?? 0) + (measure.otherExcludedMilliseconds ?? 0)
  if (samples !== undefined && predicate !== null) {
    if (samples.length * interval !== period) return evaluationError('samples-do-not-fill-period')
    const rules = measurement ?? { missingData: 'bad' }
    const found = downIntervals(samples, predicate, rules, minimumRun(terms), {
      before: measure.samplesBefore,
      after: measure.samplesAfter,
    })
    lost = found.down * interval
    excluded += found.excluded * interval
  } else if (outagesMilliseconds !== undefined) {
    const parts = measure.outagesExcludedMilliseconds ?? []
    // Whether an outage is long enough is judged before time is excluded; what of it counts, after.
    lost = sum(
      outagesMilliseconds.map((outage, at) =>
        Math.max(0, countedOutage(outage, downtime) - (parts[at] ?? 0)),
      ),
    )
  } else if (downtimeMilliseconds !== undefined) {
    if (downtime.partialMinutes !== 'counted' && downtimeMilliseconds % MINUTE > 0)
      return evaluationError('partial-minute')
    lost = downtimeMilliseconds
  } else return evaluationError('measure-does-not-fit')
  if (interval > MINUTE && (lost % interval > 0 || excluded % interval > 0))
    return evaluationError('not-whole-intervals')
  if (lost + excluded > period) return evaluationError('downtime-too-long')
  const of = commitment.denominator === 'whole-period' ? period : period - excluded
  if (of === 0) return evaluationError('nothing-measured')
  const { affectedPercent } = measure
  if (affectedPercent === undefined)
    return { ok: true, uptime: { up: BigInt(of - lost), of: BigInt(of) }, lostMilliseconds: lost }
  const whole = BigInt(of) * HUNDRED_PERCENT
  const up = whole - BigInt(lost) * percentUnits(affectedPercent)
  // Of lost time no share is taken: what is lost to some customers only, nobody lost for so long.
  return { ok: true, uptime: { up, of: whole }, lostMilliseconds: null }
}

function sum(list: readonly number[]): number {
  return list.reduce((total, one) => total + one, 0)
}

/** One part for each outage, none longer than it, and together no longer than the time that is excluded. */
function arePartsOf(parts: readonly number[], outages: readonly number[], excluded: number): boolean {
  const fits = parts.every((part, at) => part <= (outages[at] ?? 0))
  return parts.length === outages.length && fits && sum(parts) <= excluded
}

function isWhole(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}

function isSoundSample(sample: Sample): boolean {
  if (sample === null) return true
  const { probes, earlier = [] } = sample
  return isSound(sample) && (probes === undefined || isSound(probes)) && earlier.every(isWhole)
}

function isSound({ total, errors }: { total: number; errors: number }): boolean {
  return isWhole(total) && isWhole(errors) && errors <= total
}
