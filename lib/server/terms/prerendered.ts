import type { OfferSource } from '#lib/domain/offer/offer.ts'
import type { Catalogue } from './catalogue.ts'
import { catalogue } from './current.ts'

type Released = Pick<Catalogue, 'ledger' | 'versions'>

/*
 * A page that follows the clock exists for every version of the ledger, whenever the build was made: one that the
 * version shown at a moment does not offer answers that there is none.
 */

/** Every tier × region of any version. */
export function offersToPrerender(released: Released = catalogue()): { tier: string; region: string }[] {
  const offers = sourcesOf(released).flatMap(({ terms: { tiers, regions } }) =>
    tiers.flatMap(({ id: tier }) => regions.map(({ id: region }) => ({ tier, region }))),
  )
  return [...new Map(offers.map((offer) => [`${offer.tier}/${offer.region}`, offer])).values()]
}

/** Every region of any version. */
export function regionsToPrerender(released: Released = catalogue()): { region: string }[] {
  const regions = sourcesOf(released).flatMap(({ terms }) => terms.regions.map(({ id }) => id))
  return [...new Set(regions)].map((region) => ({ region }))
}

function sourcesOf({ ledger, versions }: Released): OfferSource[] {
  return ledger.flatMap(({ version }) => versions.get(version) ?? [])
}
