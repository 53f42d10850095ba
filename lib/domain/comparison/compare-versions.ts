import { buildOffer, type Offer, type OfferSource } from '../offer.ts'
import { compareOffers } from './compare-offers.ts'
import type { Difference } from './difference.ts'

/** A tier in a region, by id and name. */
export type OfferName = { tier: { id: string; name: string }; region: { id: string; name: string } }

/** A difference with the offers that it touches, in the order of the later version. */
export type VersionDifference = Difference & { offers: OfferName[] }

/**
 * Everything in which two versions differ, over all tiers and regions; what several offers share comes once.
 * @param before every offer of the one version
 * @param after every offer of the other
 */
export function compareVersions(before: readonly Offer[], after: readonly Offer[]): VersionDifference[] {
  const old = byChoice(before)
  const fresh = byChoice(after)
  const found = new Map<string, VersionDifference>()
  for (const [key, offer] of fresh) {
    const was = old.get(key)
    const differences = was === undefined ? [whole(offer, null, 'offered')] : compareOffers(was, offer)
    for (const difference of differences) add(found, difference, offer)
  }
  for (const [key, offer] of old) if (!fresh.has(key)) add(found, whole(offer, 'offered', null), offer)
  return [...found.values()]
}

function add(found: Map<string, VersionDifference>, difference: Difference, offer: Offer): void {
  const key = JSON.stringify([difference.id, difference.before, difference.after])
  const known = found.get(key)
  const name = nameOf(offer)
  if (known === undefined) found.set(key, { ...difference, offers: [name] })
  else known.offers.push(name)
}

/** What an offer is called. */
export function nameOf({ tier, region }: OfferName): OfferName {
  return { tier: { id: tier.id, name: tier.name }, region: { id: region.id, name: region.name } }
}

/** A tier in a region that only one version has. */
function whole(offer: Offer, before: string | null, after: string | null): Difference {
  return {
    id: `offer.${offer.tier.id}/${offer.region.id}`,
    topic: 'Tier',
    label: `${offer.tier.name} in ${offer.region.name}`,
    clause: null,
    before,
    after,
    direction: after === null ? 'worse' : 'better',
  }
}

function byChoice(offers: readonly Offer[]): Map<string, Offer> {
  return new Map(offers.map((offer) => [`${offer.tier.id}/${offer.region.id}`, offer]))
}

/** Every offer of a version. */
export function offersOf(source: OfferSource): Offer[] {
  const { tiers, regions } = source.terms
  return tiers.flatMap(({ id: tier }) =>
    regions.flatMap(({ id: region }) => {
      const result = buildOffer(source, tier, region)
      return result.ok ? [result.offer] : []
    }),
  )
}
