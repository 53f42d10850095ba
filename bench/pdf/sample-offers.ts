import type { Offer } from '#lib/domain/offer/offer.ts'
import { catalogue, offerOf } from '#lib/server/terms/current.ts'

/** Every offer of the newest version: each tier in each region. Throws where `data/` has none. */
export function sampleOffers(): [Offer, ...Offer[]] {
  const source = [...catalogue().versions.values()].at(-1)
  const offers = (source?.terms.tiers ?? []).flatMap((tier) =>
    (source?.terms.regions ?? []).flatMap((region) => {
      const result = offerOf(source?.terms.version ?? '', tier.id, region.id)
      return result?.ok ? [result.offer] : []
    }),
  )
  const [first, ...others] = offers
  if (first === undefined) throw new Error('data/ holds no offer to render')
  return [first, ...others]
}
