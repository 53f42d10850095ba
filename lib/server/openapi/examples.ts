import { MINUTE } from '#lib/domain/quantities/time/duration.ts'
import { addMonths } from '#lib/domain/uptime/period.ts'
import { judge } from '#lib/domain/verification/judge.ts'
import { momentOf } from '../../domain/quantities/time/moment.ts'
import { creditAnswer } from '../calculators/credit.ts'
import { responseAnswer } from '../calculators/response.ts'
import { listOffers, listVersions, readOffer } from '../offer/api.ts'
import { answerQualification } from '../qualification/answer.ts'
import { subprocessorExamples } from '../subprocessors/api/examples.ts'
import { catalogue } from '../terms/current.ts'
import type { VerifyAnswer } from '../verification/schema.ts'
import { answerComparison } from '../versions/comparison/answer.ts'

/** Of a file without a signature that no archive holds: the answer is the same everywhere and at every moment. */
const UNKNOWN_FILE: VerifyAnswer = {
  ...judge({ archived: null, given: 'file', signature: null, signedAgain: false, original: null }),
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  version: null,
  status: null,
  tier: null,
  region: null,
  kind: null,
  list: null,
  fileName: null,
  publishedAt: null,
  effectiveAt: null,
  signedAt: null,
  signedBy: null,
  demo: null,
  document: null,
  copyOf: null,
  comparison: null,
}

/** The first two versions, compared at the moment the second came into force; undefined while there is only one. */
function comparisonExample() {
  const [before, after] = catalogue().ledger
  if (before === undefined || after === undefined) return undefined
  const [offer] = listOffers({ version: after.version }, momentOf(after.effectiveAt)).offers
  const answer = answerComparison(
    { from: before.version, to: after.version, tier: offer?.tier.id, region: offer?.region.id },
    momentOf(after.effectiveAt),
  )
  return { ...answer, differences: answer.differences.slice(0, 2) }
}

/** The first month that a version judges: its own where it begins with the month, else the next. */
function firstWholeMonth(effectiveAt: string): string {
  const month = effectiveAt.slice(0, 7)
  return effectiveAt.startsWith(`${month}-01T00:00:00`) ? month : addMonths(month, 1)
}

/**
 * True answers for the description of the API: of the first version, at the moment it came into force, so that
 * the description does not change with the clock. Lists are cut to their first entries.
 */
export function openApiExamples() {
  const { ledger } = catalogue()
  const first = ledger[0]
  if (first === undefined) return {}
  const now = momentOf(first.effectiveAt)
  const offers = listOffers({}, now).offers
  const { tier, region } = offers[0] ?? {}
  if (tier === undefined || region === undefined) return {}
  const offer = readOffer(tier.id, region.id, {}, now)
  const qualification = answerQualification(
    { uptime: '99.9', s1Response: '4 business hours', s1ResponseWeight: 'should' },
    now,
  )
  return {
    offers: { offers: offers.slice(0, 2) },
    offer: { ...offer, subprocessors: offer.subprocessors.slice(0, 1), clauses: offer.clauses.slice(0, 2) },
    credit: creditAnswer(
      {
        tier: tier.id,
        region: region.id,
        month: firstWholeMonth(first.effectiveAt),
        downtimeMinutes: 600 * MINUTE,
        monthlyFeeMinor: 1_200_000,
        currency: 'USD',
      },
      now,
    ),
    responseDeadline: responseAnswer(
      { tier: tier.id, region: region.id, severity: 'S1', openedAt: now },
      now,
    ),
    qualify: { ...qualification, offers: qualification.offers.slice(0, 1) },
    verify: UNKNOWN_FILE,
    versions: { versions: listVersions({}, now).versions.slice(0, 2) },
    comparison: comparisonExample(),
    subprocessors: subprocessorExamples(now),
  }
}
