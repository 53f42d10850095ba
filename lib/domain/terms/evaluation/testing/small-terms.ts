import { evaluateMonth, type MonthEvaluation, type MonthInput } from '../evaluate-month.ts'
import { evaluationSchema } from '../schema.ts'

export const MINUTE = 60_000

/** June 2026 under small terms, evaluated; throws when it cannot be. */
export function evaluated(terms: Parts, input: Partial<MonthInput>): MonthEvaluation {
  const result = juneUnder(terms, input)
  if (!result.ok) throw new Error(`${result.code}: ${result.message}`)
  return result.evaluation
}

/** The error code of June 2026 under small terms, or "ok". */
export function code(terms: Parts, input: Partial<MonthInput>): string {
  const result = juneUnder(terms, input)
  return result.ok ? 'ok' : result.code
}

/** So many minutes of downtime. */
export function down(minutes: number, more: Partial<MonthInput> = {}): Partial<MonthInput> {
  return { downtimeMilliseconds: minutes * MINUTE, ...more }
}

function juneUnder(terms: Parts, input: Partial<MonthInput>) {
  return evaluateMonth(evaluationSchema.parse(smallTerms(terms)), 'only', 'world', {
    month: '2026-06',
    ...input,
  })
}

type Parts = Record<string, unknown>

/**
 * The smallest terms that can be evaluated, for tests: one tier, 99.9% of a calendar month in UTC, one region.
 * `commitment`, `downtime`, `credits` and `tier` are merged into their part, every other key replaces its own.
 */
export function smallTerms({ commitment, downtime, credits, tier, ...rest }: Parts): Parts {
  return {
    commitment: {
      window: 'calendar-month',
      zone: 'UTC',
      denominator: 'without-excluded-time',
      rounding: 'none',
      ...(commitment as Parts | undefined),
    },
    downtime: {
      errorRate: '5',
      operator: 'at-least',
      minimumConsecutiveMinutes: 5,
      ...(downtime as Parts | undefined),
    },
    credits: { ...(credits as Parts | undefined) },
    claim: { anchor: 'month-end', days: 30 },
    regions: [{ id: 'world' }],
    tiers: [
      {
        id: 'only',
        target: '99.9',
        credits: [
          { atLeast: '99.9', atMost: '100', credit: '0' },
          { atLeast: '99', below: '99.9', credit: '10' },
          { atLeast: '0', below: '99', credit: '25' },
        ],
        ...(tier as Parts | undefined),
      },
    ],
    ...rest,
  }
}
