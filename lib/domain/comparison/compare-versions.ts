import { buildOffer, type Offer, type OfferSource } from '../offer.ts'
import { compareOffers } from './compare-offers.ts'
import type { Difference } from './difference.ts'

/** A difference with the offers that it touches: "Enterprise, European Union". */
export type VersionDifference = Difference & { offers: string[] }

/** Everything in which two versions differ, over all tiers and regions; what several offers share comes once. */
export function compareVersions(before: OfferSource, after: OfferSource): VersionDifference[] {
  const old = offersOf(before)
  const fresh = offersOf(after)
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
  const name = `${offer.tier.name}, ${offer.region.name}`
  if (known === undefined) found.set(key, { ...difference, offers: [name] })
  else known.offers.push(name)
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

function offersOf(source: OfferSource): Map<string, Offer> {
  const { tiers, regions } = source.terms
  const keys = tiers.flatMap(({ id: tier }) => regions.map(({ id: region }) => [tier, region] as const))
  return new Map(
    keys.flatMap(([tier, region]) => {
      const result = buildOffer(source, tier, region)
      return result.ok ? [[`${tier}/${region}`, result.offer] as const] : []
    }),
  )
}
