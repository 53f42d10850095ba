import { MINUTE } from '../../quantities/time/duration.ts'
import type { EvaluableTerms } from './evaluable-terms.ts'

/** Milliseconds of one of the intervals in which the terms find downtime, or take error rates. */
export function intervalOf({ commitment }: EvaluableTerms): number {
  if (commitment.unit === 'mean-of-interval-error-rates') return (commitment.intervalMinutes ?? 1) * MINUTE
  return commitment.unit === 'five-minute-interval' ? 5 * MINUTE : MINUTE
}

/** Bad intervals in a row that it takes for any of them to be downtime. */
export function minimumRun(terms: EvaluableTerms): number {
  return Math.ceil((terms.downtime.minimumConsecutiveMinutes * MINUTE) / intervalOf(terms))
}
