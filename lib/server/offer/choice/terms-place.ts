import {
  comparisonPath,
  offerPath,
  VERSIONS_PATH,
  versionOfferPath,
  versionPath,
} from '#lib/domain/addresses.ts'
import { CHOICE_WORDS } from '#lib/domain/offer/words.ts'
import { isVersionId } from '#lib/domain/quantities/version-id.ts'
import type { Terms } from '#lib/domain/terms/schema.ts'
import { quoted } from '../../http/request/search-params.ts'
import { publishedTerms, termsToShow } from '../../terms/shown/version-terms.ts'
import { type ChoiceAnswer, elsewhere, type OnwardLink, type Refusal, refused } from './choice-answer.ts'

export const ALL_VERSIONS: OnwardLink = { href: VERSIONS_PATH, label: CHOICE_WORDS.allVersions }
export const ALL_TIERS: OnwardLink = { href: '/enterprise-sla', label: CHOICE_WORDS.allOffers }

/** A version, or null for the one that is shown without a choice, in a tier and a region as far as they are told. */
export type Place = { version: string | null; tier: string | undefined; region: string | undefined }

/** That a version is not published, and how one is written; null where it is. */
export function versionFault(version: string, now: Date): Refusal | null {
  if (!isVersionId(version)) return refused(400, CHOICE_WORDS.notVersion(quoted(version)), [ALL_VERSIONS])
  if (publishedTerms(version, now) !== null) return null
  return refused(404, CHOICE_WORDS.noSuchVersion(version), [ALL_VERSIONS])
}

/** The page of a tier and region in a version; of the version alone; or what is missing or unknown. */
export function pageOfPlace({ version, tier, region }: Place, now: Date): ChoiceAnswer {
  const fault = version === null ? null : versionFault(version, now)
  if (fault !== null) return fault
  const terms = (version === null ? termsToShow(now) : publishedTerms(version, now))?.source.terms
  if (terms === undefined) return refused(404, CHOICE_WORDS.nothingPublished, [ALL_VERSIONS])
  const unknown = unknownIn(terms, version, { tier, region })
  if (unknown !== null) return unknown
  if (tier !== undefined && region !== undefined) return elsewhere(offerOf(version, tier, region))
  if (tier !== undefined) return chooseRegion(terms, version, tier)
  if (region === undefined) return elsewhere(version === null ? '/enterprise-sla' : versionPath(version))
  return version === null ? elsewhere(comparisonPath(region)) : chooseTier(terms, version, region)
}

/** That the terms have no such tier or region; null where they have both. */
function unknownIn(
  { version: shown, tiers, regions }: Terms,
  version: string | null,
  asked: Pick<Place, 'tier' | 'region'>,
): Refusal | null {
  for (const [name, known] of [
    ['tier', tiers],
    ['region', regions],
  ] as const) {
    const id = asked[name]
    if (id !== undefined && !known.some((one) => one.id === id)) {
      const all =
        version === null
          ? ALL_TIERS
          : { href: versionPath(version), label: CHOICE_WORDS.everythingOf(version) }
      return refused(404, CHOICE_WORDS.hasNo(shown, name, quoted(id)), [all])
    }
  }
  return null
}

function chooseRegion({ tiers, regions }: Terms, version: string | null, tier: string): Refusal {
  const name = tiers.find(({ id }) => id === tier)?.name ?? tier
  const links = regions.map((region) => ({
    href: offerOf(version, tier, region.id),
    label: `${name}, ${region.name}`,
  }))
  return refused(400, CHOICE_WORDS.tierAlone(name), links, CHOICE_WORDS.chooseRegion)
}

function chooseTier({ tiers, regions }: Terms, version: string | null, region: string): Refusal {
  const name = regions.find(({ id }) => id === region)?.name ?? region
  const links = tiers.map((tier) => ({
    href: offerOf(version, tier.id, region),
    label: `${tier.name}, ${name}`,
  }))
  return refused(400, CHOICE_WORDS.regionAlone(name), links, CHOICE_WORDS.chooseTier)
}

function offerOf(version: string | null, tier: string, region: string): string {
  return version === null ? offerPath(tier, region) : versionOfferPath(version, tier, region)
}
