import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { buildOffer, type OfferSource } from '../offer/offer.ts'

const demo = readCatalogue(process.cwd()).catalogue?.versions.get('2026-10-01') as OfferSource

/** The countries of sub-processors in the EU, where Slack, which the Starter tier does without, stores data in Poland. */
function countries(tier: string): string[] {
  const subprocessors = demo.subprocessors.map((entry) =>
    entry.id === 'slack'
      ? {
          ...entry,
          regions: entry.regions.map((region) =>
            region.region === 'eu' ? { ...region, storage: [{ place: 'Warsaw', country: 'PL' }] } : region,
          ),
        }
      : entry,
  )
  const regions = demo.terms.regions.map((region) =>
    region.id === 'eu'
      ? { ...region, subprocessorCountries: [...region.subprocessorCountries, 'Poland'] }
      : region,
  )
  const result = buildOffer({ ...demo, subprocessors, terms: { ...demo.terms, regions } }, tier, 'eu')
  if (!result.ok) throw new Error(result.code)
  return result.offer.region.subprocessorCountries
}

test('a country of a sub-processor that the tier does without is none of its', () => {
  expect(countries('starter')).toEqual(['France'])
  expect(countries('premium')).toEqual(['France', 'Poland'])
})
