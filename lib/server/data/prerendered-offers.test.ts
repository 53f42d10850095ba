import { expect, test } from 'vitest'
import type { OfferSource } from '#lib/domain/offer.ts'
import { readCatalogue } from './catalogue.ts'
import { offersToPrerender } from './prerendered-offers.ts'

/** The demo data, each version with a tier of its own name instead of those it has. */
function threeTiers() {
  const { catalogue } = readCatalogue(process.cwd())
  if (catalogue === null) throw new Error('the demo data do not load')
  const versions = [...catalogue.versions].map(([version, source]): [string, OfferSource] => {
    const tiers = source.terms.tiers.slice(0, 1).map((tier) => ({ ...tier, id: `of-${version}` }))
    const shared = source.terms.tiers.slice(1, 2)
    return [version, { ...source, terms: { ...source.terms, tiers: [...tiers, ...shared] } }]
  })
  return { ledger: catalogue.ledger, versions: new Map(versions) }
}

function tiersAt(moment: string): string[] {
  return [...new Set(offersToPrerender(new Date(moment), threeTiers()).map(({ tier }) => tier))]
}

test.each([
  ['2026-03-31T23:59:59Z', ['of-2026-04-01', 'growth', 'of-2026-10-01', 'of-2027-03-01']],
  ['2026-11-20T10:00:00Z', ['of-2026-10-01', 'growth', 'of-2027-03-01']],
  ['2027-03-01T00:00:00Z', ['of-2027-03-01', 'growth']],
])('at %s the tiers in force and announced are %j', (moment, tiers) => {
  expect(tiersAt(moment)).toEqual(tiers)
})

test('an offer that two versions share comes once', () => {
  const offers = offersToPrerender(new Date('2026-11-20T10:00:00Z'), threeTiers())
  // Two tiers of their own and one shared, in three regions.
  expect(offers).toHaveLength(9)
})
