import { API_WORDS } from '#lib/domain/calculators/words/api.ts'
import { bandInWords } from '#lib/domain/credits/credit-band.ts'
import { durationInWords, MINUTE } from '#lib/domain/quantities/time/duration.ts'
import { evaluateMonth } from '#lib/domain/terms/evaluation/evaluate-month.ts'
import type { EvaluationError } from '#lib/domain/terms/evaluation/evaluation-error.ts'
import type { Terms } from '#lib/domain/terms/schema.ts'
import { ApiError } from '../http/response/api-error.ts'
import { unknownPlace } from '../terms/query/unknown-place.ts'
import { basisOrError } from './basis.ts'
import { monthOccasion } from './occasion.ts'
import { originOf, versionFacts } from './origin.ts'
import type { CreditAnswer, CreditQuery } from './schema.ts'

/**
 * What a month with so much downtime gives, by the version that is named, else the one that applies to the month.
 * @throws ApiError where the tier, region or version does not exist, no version applies, or the month cannot hold the
 *   downtime
 */
export function creditAnswer(query: CreditQuery, now: Date): CreditAnswer {
  const { used, by } = basisOrError(query.version, monthOccasion(query.month, now, query.contractStart), now)
  const { version } = by
  const { source } = used
  const { tier, region, month, currency, monthlyFeeMinor } = query
  const { maintenanceMinutes = 0, otherExcludedMinutes = 0, alreadyCreditedMinor = 0 } = query
  const { downtimeMinutes, wholeMonthFeeMinor, contractStart } = query
  const result = evaluateMonth(source.terms, tier, region, {
    month,
    contractStart,
    downtimeMilliseconds: downtimeMinutes,
    maintenanceMilliseconds: maintenanceMinutes,
    otherExcludedMilliseconds: otherExcludedMinutes,
    monthlyFeeMinor,
    wholeMonthFeeMinor,
    alreadyCreditedMinor,
  })
  if (!result.ok) throw refusal(result, version, source.terms)
  const { uptime, band, termination, period, ...rest } = result.evaluation
  const { uptimePercent, target, met, creditPercent, uncappedMinor, creditMinor, capMinor, claimBy } = rest
  return {
    ...originOf(by),
    firstMonth: (by.firstMonth ?? []).map(({ from, ...version }) => ({ ...versionFacts(version), from })),
    tier,
    region,
    month,
    contractStart: contractStart ?? null,
    period,
    downtimeMilliseconds: downtimeMinutes,
    maintenanceMilliseconds: maintenanceMinutes,
    otherExcludedMilliseconds: otherExcludedMinutes,
    uptime: { up: `${uptime.up}`, of: `${uptime.of}` },
    uptimePercent,
    target,
    met,
    band: band === null ? null : edges(band),
    creditPercent,
    currency,
    monthlyFeeMinor,
    wholeMonthFeeMinor: wholeMonthFeeMinor ?? null,
    alreadyCreditedMinor,
    uncappedMinor,
    creditMinor,
    capMinor,
    claimBy,
    termination: termination.allowed,
    terminationGrounds: termination.because,
    terminationUndecided: termination.undecided,
  }
}

type Edges = Omit<Parameters<typeof bandInWords>[0], 'creditPercent'>

function edges(band: Edges): NonNullable<CreditAnswer['band']> {
  const { from, fromInclusive, to, toInclusive } = band
  return { from, fromInclusive, to, toInclusive, inWords: bandInWords({ ...band, creditPercent: '0' }) }
}

/** The fault in the caller's terms: the parameter that carries it, and what it takes. */
function refusal({ code, message, known }: EvaluationError, version: string, terms: Terms): ApiError {
  if (code === 'unknown-tier' || code === 'unknown-region') return unknownPlace(code, version, known ?? [])
  const invalid = (parameter: string, detail: string) =>
    new ApiError('invalid-parameter', API_WORDS.unusable(parameter, detail), {
      parameter,
    })
  if (code === 'maintenance-above-maximum') {
    const maximum = durationInWords(terms.maintenance.maximumMinutesPerMonth * MINUTE)
    return invalid('maintenanceMinutes', API_WORDS.maintenanceAboveMaximum(maximum))
  }
  if (code === 'credited-before-contract-year') return invalid('alreadyCreditedMinor', message)
  if (code === 'whole-fee-needed' || code === 'whole-fee-too-small')
    return invalid('wholeMonthFeeMinor', message)
  if (code === 'invalid-amount') return invalid('monthlyFeeMinor', API_WORDS.amountTooLarge)
  if (code === 'before-contract') return invalid('contractStart', API_WORDS.beforeContract)
  if (code === 'unknown-month') return invalid('month', message)
  return invalid('downtimeMinutes', message)
}
