import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { compareVersions } from '../comparison/compare-versions.ts'
import { clauseText } from '../legal/text.ts'
import { DATA_PROTECTION } from '../offer/data-protection-matters.ts'
import { buildOffer, type Offer, type OfferSource } from '../offer/offer.ts'
import { jurisdictionInWords } from '../offer/page/privacy-lines.ts'
import { securityTopics } from '../offer/page/security-section.ts'
import type { SubprocessorRegion } from '../subprocessors/schema.ts'

const demo = readCatalogue(process.cwd()).catalogue?.versions.get('2026-10-01') as OfferSource

/** Starter in the EU. France is a country of sub-processors for Scaleway alone: without its storage, of none. */
function starter(ofScaleway: SubprocessorRegion['storage'] | 'gone'): Offer {
  const subprocessors = demo.subprocessors
    .filter(({ id }) => id !== 'scaleway' || ofScaleway !== 'gone')
    .map((entry) =>
      entry.id === 'scaleway' && ofScaleway !== 'gone'
        ? { ...entry, regions: entry.regions.map((region) => ({ ...region, storage: ofScaleway })) }
        : entry,
    )
  const regions = demo.terms.regions.map((region) =>
    region.id === 'eu' ? { ...region, subprocessorCountries: [] } : region,
  )
  const result = buildOffer({ ...demo, subprocessors, terms: { ...demo.terms, regions } }, 'starter', 'eu')
  if (!result.ok) throw new Error('the demo terms do not load')
  return result.offer
}

function demoStarter(): Offer {
  const result = buildOffer(demo, 'starter', 'eu')
  if (!result.ok) throw new Error('the demo terms do not load')
  return result.offer
}

const residency = (offer: Offer) =>
  securityTopics(offer, '/dpa.pdf').find(({ id }) => id === 'security-residency')?.paragraphs[0]

test('beside a place that is not stated, nothing is promised of other countries', () => {
  expect(residency(starter('not stated'))).toBe(
    'In the European Union region Lumenary stores data in Frankfurt, Germany and Dublin, Ireland. Sub-processors whose place of storage is stated store data in the same countries. The place of storage is not stated for Scaleway.',
  )
  expect(residency(starter('none'))).toBe(
    'In the European Union region Lumenary stores data in Frankfurt, Germany and Dublin, Ireland. Sub-processors store data in no other country.',
  )
})

test('the jurisdiction names who stores data in a country that is not stated', () => {
  expect(jurisdictionInWords(starter('not stated'))).toMatch(
    /: Germany and Ireland \(DPA 11\.9\)\. Scaleway stores data in a country that is not stated, whose law is not named here\. Cloudflare processes data without/,
  )
  expect(jurisdictionInWords(starter('none'))).not.toMatch(/a country that is not stated/)
  const lines = DATA_PROTECTION.find(({ id }) => id === 'jurisdiction')?.linesOf(starter('not stated'))
  expect(lines?.slice(0, 2)).toEqual(['Germany and Ireland', 'country of storage not stated: Scaleway'])
})

test('the clause on whose law applies leaves out what is not stated', () => {
  const clause = (offer: Offer) => {
    const clauses = offer.documents.dpa.sections.flatMap((section) => section.clauses)
    const found = clauses.find(({ id }) => id === 'switching.foreign-access')
    return found === undefined ? '' : clauseText(found)
  }
  expect(clause(starter('not stated'))).toMatch(
    / or not at all, and apart from the places of storage of Scaleway, which Annex III does not state; this is also published,/,
  )
  expect(clause(starter('none'))).toMatch(/ or not at all; this is also published,/)
})

test('a country that goes is better only where every place of storage is stated', () => {
  const ofFrance = (after: Offer) =>
    compareVersions([demoStarter()], [after])
      .filter(({ before }) => before === 'France')
      .map(({ direction, after: then }) => [direction, then])
  expect(ofFrance(starter('none'))).toEqual([['better', null]])
  expect(ofFrance(starter('gone'))).toEqual([['better', null]])
  expect(ofFrance(starter('not stated'))).toEqual([['needs-reading', null]])
})
