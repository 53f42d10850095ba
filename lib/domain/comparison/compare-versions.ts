import { buildOffer, type Offer, type OfferSource } from '../offer/offer.ts'
import { type OfferDifference, offerDifferences } from './compare-offers.ts'
import { joinedOffers, type VersionDifference } from './joined-offers.ts'
import { nameOf, type OfferName } from './offer-name.ts'
import { withoutRestated } from './restated.ts'
import { type SharedId, sharedIds } from './shared-offer-ids.ts'

/**
 * Everything in which two versions differ, over all tiers and regions; what several offers share comes once.
 * @param before every offer of the one version
 * @param after every offer of the other
 */
export function compareVersions(before: readonly Offer[], after: readonly Offer[]): VersionDifference[] {
  const steps = comparingVersions(before, after)
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value
}

/** As `compareVersions`, offer by offer, for whoever has something else to do in between. */
export function* comparingVersions(
  before: readonly Offer[],
  after: readonly Offer[],
): Generator<void, VersionDifference[], void> {
  const old = byChoice(before, sharedIds(before, after))
  const fresh = byChoice(after)
  const found: { offer: OfferName; difference: OfferDifference }[] = []
  for (const [key, offer] of fresh) {
    const was = old.get(key)
    const differences =
      was === undefined ? [whole(offer, before, null, 'offered')] : offerDifferences(was, offer)
    for (const difference of differences) found.push({ offer: nameOf(offer), difference })
    yield
  }
  for (const [key, offer] of old)
    if (!fresh.has(key))
      found.push({ offer: nameOf(offer), difference: whole(offer, after, 'offered', null) })
  return withoutRestated(joinedOffers(found))
}

/** A tier, or a region, that only one version has. */
function whole(
  offer: Offer,
  others: readonly Offer[],
  before: string | null,
  after: string | null,
): OfferDifference {
  const isTier = others.every(({ tier }) => tier.id !== offer.tier.id && tier.name !== offer.tier.name)
  const { id, name } = isTier ? offer.tier : offer.region
  return {
    id: `offer.${isTier ? 'tier' : 'region'}.${id}`,
    topic: isTier ? 'Tier' : 'Region',
    label: `${isTier ? 'Tier' : 'Region'}: ${name}`,
    clause: null,
    alsoIn: [],
    before,
    after,
    direction: after === null ? 'worse' : 'better',
  }
}

function byChoice(offers: readonly Offer[], idOf = sameId): Map<string, Offer> {
  return new Map(
    offers.map((offer) => [`${idOf('tier', offer.tier.id)}/${idOf('region', offer.region.id)}`, offer]),
  )
}

const sameId: SharedId = (_, id) => id

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
