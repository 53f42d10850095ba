/** A tier in a region, by id and name. */
export type OfferName = { tier: { id: string; name: string }; region: { id: string; name: string } }

/** What an offer is called. */
export function nameOf({ tier, region }: OfferName): OfferName {
  return { tier: { id: tier.id, name: tier.name }, region: { id: region.id, name: region.name } }
}
