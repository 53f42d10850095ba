import { versionOfferPath, versionPath } from '#lib/domain/addresses.ts'
import { publishedBy, standingOf } from '#lib/domain/release/standing.ts'
import { momentOf } from '../../domain/quantities/time/moment.ts'
import { catalogue } from '../terms/current.ts'
import { requestedVersion } from '../terms/query/requested-version.ts'
import { requiredOffer } from '../terms/query/required-offer.ts'
import type { OfferQuery, OffersAnswer, VersionsAnswer } from '../terms/query/schema.ts'
import { isAsPublished } from '../terms/shown/as-published.ts'
import { answerOf } from './answer/answer.ts'
import type { OfferAnswer } from './answer/schema.ts'
import { offerHref } from './links.ts'

/** Every tier and region of a version, in the order of the terms. */
export function listOffers(query: OfferQuery, now: Date): OffersAnswer {
  const { version, standing, effectiveAt, source } = requestedVersion(query, now)
  const { tiers, regions } = source.terms
  const offers = tiers.flatMap((tier) => regions.map((region) => requiredOffer(version, tier.id, region.id)))
  return {
    offers: offers.map(({ effective, tier, region, commitment }) => ({
      version,
      status: standing,
      effective,
      effectiveAt,
      tier: { id: tier.id, name: tier.name },
      region: { id: region.id, name: region.name },
      commitment: { percent: commitment.percent },
      href: offerHref(version, tier.id, region.id),
      page: versionOfferPath(version, tier.id, region.id),
    })),
  }
}

/**
 * One offer.
 * @throws ApiError with the ids that exist where the tier or the region does not
 */
export function readOffer(tier: string, region: string, query: OfferQuery, now: Date): OfferAnswer {
  const { version, standing, effectiveAt } = requestedVersion(query, now)
  return answerOf(requiredOffer(version, tier, region), standing, effectiveAt)
}

/** Every version that was published by the moment asked for, and where it stood then, oldest first. */
export function listVersions({ at }: Pick<OfferQuery, 'at'>, now: Date): VersionsAnswer {
  const { ledger } = catalogue()
  const moment = at === undefined ? now : momentOf(at)
  return {
    versions: publishedBy(publishedBy(ledger, now), moment).map((entry) => ({
      version: entry.version,
      status: standingOf(entry.version, ledger, moment),
      effective: entry.effectiveAt.slice(0, 10),
      publishedAt: entry.publishedAt,
      effectiveAt: entry.effectiveAt,
      material: entry.material,
      reason: entry.reason,
      corrects: entry.corrects ?? null,
      asPublished: isAsPublished({ kind: 'release', version: entry.version }),
      page: versionPath(entry.version),
    })),
  }
}
