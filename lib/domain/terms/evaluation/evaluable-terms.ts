import type { Credit } from '../../credits/credit-amount.ts'
import type { BandEdges } from '../../credits/credit-table.ts'
import type { Percent } from '../../quantities/percent.ts'
import type { DowntimePredicate, MeasurementRules } from '../../uptime/bad-minutes.ts'
import type { EvaluationTerms } from './schema.ts'

/** A band of either form of the terms. */
export type EvaluableBand = BandEdges & ({ credit: Credit } | { creditPercent: Percent })

/** A target and what missing it pays. */
export type Undertaking = {
  target: Percent
  credits: readonly EvaluableBand[]
  /** What the customer gets beside the credit, below an uptime. */
  remedies?: readonly { below: Percent; remedy: string }[] | undefined
}

/** What both forms of the terms share: those of a page (`Terms`) and those of evaluation only (`EvaluationTerms`). */
export type EvaluableTerms = Pick<
  EvaluationTerms,
  'commitment' | 'downtime' | 'credits' | 'claim' | 'termination'
> & {
  maintenance?:
    | { maximumMinutesPerMonth?: number | undefined; maximumMinutesPerYear?: number | undefined }
    | undefined
  measurement?: MeasurementRules | undefined
  regions: readonly { id: string }[]
  tiers: readonly (Undertaking & { id: string; regions?: Record<string, Undertaking> | undefined })[]
}

/** What a band pays. */
export function creditOf(band: EvaluableBand): Credit {
  return 'credit' in band ? band.credit : { kind: 'percent', percent: band.creditPercent }
}

/** When an interval is bad; null where the terms do not state the error rate. */
export function predicateOf({ downtime }: Pick<EvaluableTerms, 'downtime'>): DowntimePredicate | null {
  const { errorRate, operator, ...rest } = downtime
  return errorRate === 'not-stated' || operator === undefined ? null : { ...rest, errorRate, operator }
}
