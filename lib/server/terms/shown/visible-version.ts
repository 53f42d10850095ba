import { nameOf, type OfferName } from '#lib/domain/comparison/offer-name.ts'
import { buildOffer, type Offer, type OfferResult, type OfferSource } from '#lib/domain/offer/offer.ts'
import { byVersion, dateOf } from '#lib/domain/quantities/version-id.ts'
import type { ReleaseEntry } from '#lib/domain/release/entry.ts'
import { lateEditionOf, supersededBefore } from '#lib/domain/release/late-edition.ts'
import { publishedBy, standingOf, supersessionOf } from '#lib/domain/release/standing.ts'
import type { VersionStanding } from '#lib/domain/versions/standing-notice.ts'
import { isDevelopment } from '../../platform/env.ts'
import { catalogue, offerOf } from '../current.ts'

/** A choice among offers: one tier or all, one region or all. */
export type Choice = { tier: string | undefined; region: string | undefined }

export const EVERY_OFFER: Choice = { tier: undefined, region: undefined }

/** A version as a reader sees it at a moment: what it is built from, and where it stands. */
export type VisibleVersion = { version: string; source: OfferSource; stands: VersionStanding }

/** What the ledger records of all versions published by a moment, newest first; an edition above its version. */
export function publishedEntries(now: Date): ReleaseEntry[] {
  return publishedBy(catalogue().ledger, now).toSorted((a, b) => byVersion(b.version, a.version))
}

/**
 * A version by its id: one that is published by the moment, or in development a draft. Null for any other, as if there
 * were none.
 */
export function visibleVersion(version: string, now: Date): VisibleVersion | null {
  const { ledger, versions, drafts } = catalogue()
  const release = publishedBy(ledger, now).find((entry) => entry.version === version)
  const source = release === undefined ? undefined : versions.get(version)
  if (release !== undefined && source !== undefined) {
    const standing = standingOf(version, ledger, now)
    const supersession = supersessionOf(version, ledger, now)
    const published = publishedBy(ledger, now)
    const late = supersededBefore(release, published)
    const correction = lateEditionOf(release, published)
    return { version, source, stands: { standing, release, supersession, late, correction } }
  }
  const draft = isDevelopment() ? drafts.get(version) : undefined
  return draft === undefined ? null : { version, source: draft, stands: { standing: 'draft', version } }
}

/** The ids of drafts that may be read here: none outside development. */
export function readableDrafts(): string[] {
  return isDevelopment() ? [...catalogue().drafts.keys()] : []
}

/** When a version begins (RFC 3339); a draft on the day that it is named after. */
export function beginningOf({ version, stands }: VisibleVersion): string {
  return stands.standing === 'draft' ? `${dateOf(version)}T00:00:00Z` : stands.release.effectiveAt
}

/** The offer of a tier in a region as the version has it; a coded error with the ids that exist where it has none. */
export function offerOfVersion(
  { version, source }: VisibleVersion,
  tier: string,
  region: string,
): OfferResult {
  return offerOf(version, tier, region) ?? buildOffer(source, tier, region)
}

/** The offers of a version that are chosen, all of them unless something narrows the choice. */
export function offersOfVersion(seen: VisibleVersion, choice: Choice = EVERY_OFFER): Offer[] {
  return namesOf(seen, choice).flatMap(({ tier, region }) => {
    const result = offerOfVersion(seen, tier.id, region.id)
    return result.ok ? [result.offer] : []
  })
}

/** What the offers of a version that are chosen are called, tier by tier. */
export function namesOf({ source }: VisibleVersion, choice: Choice = EVERY_OFFER): OfferName[] {
  const { tiers, regions } = source.terms
  return tiers
    .flatMap((tier) => regions.map((region) => nameOf({ tier, region })))
    .filter(
      ({ tier, region }) =>
        (choice.tier ?? tier.id) === tier.id && (choice.region ?? region.id) === region.id,
    )
}
