import { expect, test } from 'vitest'
import type { OfferSource } from '#lib/domain/offer/offer.ts'
import { readCatalogue } from './catalogue.ts'
import { offersToPrerender, regionsToPrerender } from './prerendered.ts'

/** The demo data, each version with a tier and a region of its own, and one of each that it shares. */
function changing() {
  const { catalogue } = readCatalogue(process.cwd())
  if (catalogue === null) throw new Error('the demo data do not load')
  const own = <T extends { id: string }>([first, second]: readonly T[], version: string) => [
    { ...(first as T), id: `of-${version}` },
    second as T,
  ]
  const versions = [...catalogue.versions].map(([version, source]): [string, OfferSource] => [
    version,
    {
      ...source,
      terms: {
        ...source.terms,
        tiers: own(source.terms.tiers, version),
        regions: own(source.terms.regions, version),
      },
    },
  ])
  return { ledger: catalogue.ledger, versions: new Map(versions) }
}

// Three versions of two tiers in two regions are twelve offers; the shared tier in the shared region is in each: ten.
test('what any version of the ledger offers has its page, past, present or to come', () => {
  const offers = offersToPrerender(changing())
  expect(new Set(offers.map(({ tier }) => tier))).toEqual(
    new Set(['of-2026-04-01', 'of-2026-10-01', 'of-2027-03-01', 'growth']),
  )
  expect(offers).toHaveLength(10)
})

test('a region of any version has its comparison', () => {
  expect(regionsToPrerender(changing()).map(({ region }) => region)).toEqual([
    'of-2026-04-01',
    'eu',
    'of-2026-10-01',
    'of-2027-03-01',
  ])
})

test('a draft has none', () => {
  const { ledger, versions } = changing()
  const fewer = { ledger: ledger.slice(0, 1), versions }
  expect(regionsToPrerender(fewer).map(({ region }) => region)).toEqual(['of-2026-04-01', 'eu'])
})
