import { versionComparisonPath } from '#lib/domain/addresses.ts'
import { byTopic } from '#lib/domain/comparison/by-topic.ts'
import { changeOf, countsOf } from '#lib/domain/comparison/difference.ts'
import type { VersionDifference } from '#lib/domain/comparison/joined-offers.ts'
import type { OfferName } from '#lib/domain/comparison/offer-name.ts'
import { VERSION_WORDS } from '#lib/domain/versions/words.ts'
import { isAsPublished } from '#lib/server/terms/shown/as-published.ts'
import {
  type Choice,
  namesOf,
  type VisibleVersion,
  visibleVersion,
} from '#lib/server/terms/shown/visible-version.ts'
import { differencesBetween, differencesInTurn } from '#lib/server/versions/compared.ts'
import { publishedReasons } from '#lib/server/versions/published-reasons.ts'
import { ApiError } from '../../http/response/api-error.ts'
import { requestedVersion } from '../../terms/query/requested-version.ts'
import type { ComparisonAnswer, ComparisonQuery } from './schema.ts'

/**
 * Everything in which two versions differ, over the offers that are chosen: for a few, since it is made in one go.
 * @throws ApiError where a version does not exist, or neither has the tier or the region
 */
export function answerComparison(query: ComparisonQuery, now: Date): ComparisonAnswer {
  return answerWith(query, now, differencesBetween(...comparedBy(query, now)))
}

/** As `answerComparison`, with other requests answered in between. */
export async function answerComparisonInTurn(query: ComparisonQuery, now: Date): Promise<ComparisonAnswer> {
  return answerWith(query, now, await differencesInTurn(...comparedBy(query, now)))
}

function comparedBy(query: ComparisonQuery, now: Date): [VisibleVersion, VisibleVersion, Choice] {
  const choice = { tier: query.tier, region: query.region }
  const from = released(query.from, now)
  const to = released(query.to, now)
  refuseUnknown(from, to, choice)
  return [from, to, choice]
}

function answerWith(query: ComparisonQuery, now: Date, found: VersionDifference[]): ComparisonAnswer {
  const differences = byTopic(found).flatMap((group) => group.differences)
  const { better, worse, neutral, 'needs-reading': needsReading } = countsOf(differences)
  return {
    from: sideOf(query.from, query, now),
    to: sideOf(query.to, query, now),
    counts: { better, worse, neutral, needsReading },
    reasons: publishedReasons(query.from, query.to, now).map(({ version, reason }) => ({
      version,
      reason,
      asPublished: isAsPublished({ kind: 'release', version }),
    })),
    differences: differences.map(answered),
    page: versionComparisonPath(query.from, query.to, query.tier, query.region),
  }
}

function answered(difference: VersionDifference): ComparisonAnswer['differences'][number] {
  const { topic, label, direction, before, after, clause, alsoIn, offers, words, details = [] } = difference
  return {
    topic,
    label,
    direction,
    change: changeOf(difference),
    before,
    after,
    clause,
    alsoIn,
    offers: offers.map(idsOf),
    words: words ?? null,
    details: details.map((detail) => ({
      label: detail.label,
      before: detail.before,
      after: detail.after,
      offers: detail.offers.map(idsOf),
      words: detail.words ?? null,
    })),
  }
}

function idsOf({ tier, region }: OfferName): { tier: string; region: string } {
  return { tier: tier.id, region: region.id }
}

function released(version: string, now: Date): VisibleVersion {
  requestedVersion({ version }, now)
  const seen = visibleVersion(version, now)
  if (seen === null) throw new RangeError(`version ${version} is published and cannot be seen`)
  return seen
}

function sideOf(version: string, { at }: ComparisonQuery, now: Date): ComparisonAnswer['from'] {
  const { standing, effectiveAt } = requestedVersion({ version, at }, now)
  return { version, status: standing, effective: effectiveAt.slice(0, 10) }
}

/** A tier or region that only one of the two has is a difference; one that neither has is a mistake. */
function refuseUnknown(from: VisibleVersion, to: VisibleVersion, choice: Choice): void {
  for (const key of ['tier', 'region'] as const) {
    const known = [...new Set([...namesOf(to), ...namesOf(from)].map((offer) => offer[key].id))]
    const id = choice[key]
    if (id !== undefined && !known.includes(id))
      throw new ApiError(`unknown-${key}`, VERSION_WORDS.known(key, known), {
        known,
      })
  }
}
