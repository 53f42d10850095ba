import { inForce } from '#lib/domain/standing.ts'
import type { Catalogue } from './catalogue.ts'
import { catalogue } from './current.ts'

/**
 * Every tier × region of the version in force or of one that is announced: pages to prerender. A tier that begins
 * with an announced version has its page from the first build; until then it answers that there is none.
 */
export function offersToPrerender(
  now: Date,
  { ledger, versions }: Pick<Catalogue, 'ledger' | 'versions'> = catalogue(),
): { tier: string; region: string }[] {
  const current = inForce(ledger, now)?.version
  const offers = ledger
    .filter(({ version, effectiveAt }) => version === current || Date.parse(effectiveAt) > now.getTime())
    .flatMap(({ version }) => {
      const { tiers, regions } = versions.get(version)?.terms ?? { tiers: [], regions: [] }
      return tiers.flatMap(({ id: tier }) => regions.map(({ id: region }) => ({ tier, region })))
    })
  return [...new Map(offers.map((offer) => [`${offer.tier}/${offer.region}`, offer])).values()]
}
