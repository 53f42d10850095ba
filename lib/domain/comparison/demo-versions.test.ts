import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/data/catalogue.ts'
import { buildOffer, type Offer, type OfferSource } from '../offer.ts'
import { compareOffers } from './compare-offers.ts'
import { compareVersions, offersOf } from './compare-versions.ts'
import { type Difference, directionOf, opposite } from './difference.ts'

const { catalogue } = readCatalogue(process.cwd())
const [first, second, third] = ['2026-04-01', '2026-10-01', '2027-03-01'].map((version) =>
  sourceOf(version),
) as [OfferSource, OfferSource, OfferSource]

function sourceOf(version: string): OfferSource {
  const source = catalogue?.versions.get(version)
  if (source === undefined) throw new Error(`no version ${version}`)
  return source
}

function offer(source: OfferSource, tier: string, region: string): Offer {
  const result = buildOffer(source, tier, region)
  if (!result.ok) throw new Error(result.code)
  return result.offer
}

const short = ({ label, direction, before, after }: Difference) => [direction, label, before, after]
const figures = (differences: readonly Difference[]) => differences.filter(({ words }) => words === undefined)

// Worked out by hand from the terms.yaml of both versions.
test('what 2026-10-01 changed for Mission-critical in Asia-Pacific', () => {
  const found = compareOffers(
    offer(first, 'mission-critical', 'apac'),
    offer(second, 'mission-critical', 'apac'),
  )
  expect(figures(found).map(short)).toEqual([
    ['better', 'Committed monthly uptime', '99.9%', '99.95%'],
    ['worse', 'Notice of maintenance', '72 hours', '48 hours'],
    ['better', 'Time to claim a credit', '15 days', '30 days'],
    ['better', 'Credit for an uptime of 99.9% to below 99.95%', 'none', '10%'],
    ['better', 'First response to S1', '1 hour, 24×7×365', '30 minutes, 24×7×365'],
    ['better', 'Notice of a change for the worse', '60 days', '90 days'],
    ['better', 'ISO/IEC 27001', 'in preparation', 'held'],
    [
      'needs-reading',
      'ISO/IEC 27001: what can be had as proof',
      'none yet; the statement of applicability in draft, on request',
      'the certificate and the statement of applicability, on request',
    ],
    ['better', 'User provisioning through SCIM', 'no', 'yes'],
    ['better', 'User provisioning', null, 'included'],
  ])
})

test('what 2027-03-01 changes for Starter in the EU', () => {
  const found = compareOffers(offer(second, 'starter', 'eu'), offer(third, 'starter', 'eu'))
  expect(figures(found).map(short)).toEqual([
    ['better', 'Maintenance excluded in a month, at most', '4 h', '3 h'],
    ['worse', 'Requests in a minute', '300', '240'],
    ['worse', 'Requests at once', '60', '50'],
    ['better', 'Time for which measurements are kept', '24 months', '36 months'],
    ['better', 'History on the status page', '12 months', '24 months'],
    ['worse', 'Notice of an audit on site', '30 days', '45 days'],
  ])
})

test('a clause that is new, one whose figure changed, and none that only has another number', () => {
  const found = compareOffers(offer(first, 'enterprise', 'eu'), offer(second, 'enterprise', 'eu'))
  const prose = found.filter(({ words, clause }) => words !== undefined && clause?.id.startsWith('claims.'))
  expect(prose.map(({ clause, direction }) => [clause?.id, clause?.number, direction])).toEqual([
    // Its own figure, 15 days to 30, and a reference to a clause that only has another number.
    ['claims.window', '6.1', 'neutral'],
    ['claims.silence', '6.6', 'needs-reading'],
    ['claims.dispute', '6.7', 'needs-reading'],
    ['claims.correction', '6.9', 'needs-reading'],
  ])
  expect(prose[1]).toMatchObject({ before: null })
  expect(prose[2]?.words?.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', text: ' 15' },
    { kind: 'added', text: ' 30' },
  ])
})

test('a clause in which only its own figure changed says no more than the figure does', () => {
  const found = compareOffers(
    offer(first, 'mission-critical', 'apac'),
    offer(second, 'mission-critical', 'apac'),
  )
  const clause = found.find(({ id }) => id === 'sla:availability.target')
  expect(clause).toMatchObject({ direction: 'neutral' })
  expect(clause?.words?.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual([
    ' 99.9%',
    ' 99.95%',
  ])
})

test('a version compared with itself differs in nothing', () => {
  expect(compareVersions(offersOf(second), offersOf(second))).toEqual([])
  expect(directionOf([])).toBe('none')
})

test.each([
  ['2026-04-01 and 2026-10-01', first, second],
  ['2026-10-01 and 2027-03-01', second, third],
])('%s the other way round: the same differences, better and worse exchanged', (_, before, after) => {
  for (const tier of ['starter', 'growth', 'mission-critical'])
    for (const region of ['us', 'eu', 'apac']) {
      const [old, fresh] = [offer(before, tier, region), offer(after, tier, region)]
      const there = compareOffers(old, fresh)
      const back = new Map(compareOffers(fresh, old).map((difference) => [difference.id, difference]))
      expect(back.size).toBe(there.length)
      for (const { id, before: was, after: is, direction } of there)
        expect(back.get(id)).toMatchObject({ before: is, after: was, direction: opposite(direction) })
    }
})

test('a tier that goes is worse, one that comes is better', () => {
  const terms = { ...second.terms, tiers: second.terms.tiers.filter(({ id }) => id !== 'growth') }
  const [all, smaller] = [offersOf(second), offersOf({ ...second, terms })]
  const gone = compareVersions(all, smaller)
  expect(gone.filter(({ topic }) => topic === 'Tier').map(short)).toEqual(
    ['United States', 'European Union', 'Asia-Pacific'].map((region) => [
      'worse',
      `Growth in ${region}`,
      'offered',
      null,
    ]),
  )
  expect(directionOf(gone)).toBe('worse')
  expect(
    compareVersions(smaller, all)
      .filter(({ topic }) => topic === 'Tier')
      .map(({ direction }) => direction),
  ).toEqual(['better', 'better', 'better'])
})
