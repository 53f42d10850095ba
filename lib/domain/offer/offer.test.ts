import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { buildOffer, type Offer, type OfferSource } from './offer.ts'

const VERSION = '2026-10-01'

function demoSource(): OfferSource {
  const source = readCatalogue(process.cwd()).catalogue?.versions.get(VERSION)
  if (source === undefined) throw new Error('the demo terms do not load')
  return source
}

const source = demoSource()

function offerOf(tier: string, region: string, from = source): Offer {
  const result = buildOffer(from, tier, region)
  if (!result.ok) throw new Error(result.code)
  return result.offer
}

const every = source.terms.tiers.flatMap((tier) =>
  source.terms.regions.map(({ id }): [string, Offer] => [`${tier.id}/${id}`, offerOf(tier.id, id)]),
)

test.each(['gold', '', '__proto__', 'constructor', 'Enterprise'])('%j is no tier', (tier) => {
  expect(buildOffer(source, tier, 'eu')).toEqual({
    ok: false,
    code: 'unknown-tier',
    known: ['starter', 'growth', 'enterprise', 'premium', 'mission-critical'],
  })
})

test.each(['mars', '', 'toString'])('%j is no region', (region) => {
  expect(buildOffer(source, 'enterprise', region)).toEqual({
    ok: false,
    code: 'unknown-region',
    known: ['us', 'eu', 'apac'],
  })
})

test('two builds from two readings of the data are equal', () => {
  const again = demoSource()
  for (const [, offer] of every) expect(offerOf(offer.tier.id, offer.region.id, again)).toEqual(offer)
})

test('an offer is plain data: JSON gives the same back', () => {
  const offer = offerOf('enterprise', 'eu')
  expect(JSON.parse(JSON.stringify(offer))).toEqual(offer)
})

test('clauses have the same ids and numbers in every tier and region', () => {
  const anchorsOf = ({ documents }: Offer) =>
    [documents.sla, documents.dpa].flatMap(({ sections }) =>
      sections.flatMap(({ clauses }) => clauses.map(({ id, number }) => `${number} ${id}`)),
    )
  const expected = anchorsOf(offerOf('starter', 'us'))
  expect(expected.length).toBeGreaterThan(100)
  expect(new Set(expected).size).toBe(expected.length)
  for (const [, offer] of every) expect(anchorsOf(offer)).toEqual(expected)
})

test.each(every)('%s: every exhibit that a clause calls for exists', (_, { documents, exhibits }) => {
  const called = [documents.sla, documents.dpa].flatMap(({ sections }) =>
    sections.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.exhibits)),
  )
  expect(called).toContain('credit-schedule')
  for (const name of called) expect(exhibits[name]?.id).toBe(name)
})

test('the region with a target of its own has its budgets, schedule and reason', () => {
  const { commitment, downtimeBudgets, documents } = offerOf('mission-critical', 'apac')
  expect(commitment.percent).toBe('99.95')
  // 0.05% of 30 days: 1,296 s.
  expect(downtimeBudgets.find(({ basis }) => basis === 'month-30-days')).toMatchObject({
    allowedMilliseconds: 1_296_000,
    allowed: '21 min 36 s',
  })
  expect(JSON.stringify(documents.sla)).toContain('99.95%')
  expect(JSON.stringify(documents.sla)).not.toContain('99.99%')
  expect(offerOf('mission-critical', 'eu').commitment.percent).toBe('99.99')
})

// First responses as the two support plans publish them.
test.each([
  ['enterprise', ['4 business hours', '8 business hours', '1 business day', '3 business days']],
  ['premium', ['30 minutes, 24×7×365', '2 hours, 24×7×365', '4 business hours', '1 business day']],
])('%s answers as its plan says', (tier, words) => {
  expect(offerOf(tier, 'us').support.map((row) => [row.severity, row.firstResponseInWords])).toEqual(
    ['S1', 'S2', 'S3', 'S4'].map((severity, index) => [severity, words[index]]),
  )
})

test('channels are those of the plan', () => {
  expect(offerOf('growth', 'us').channels.map(({ id }) => id)).toEqual(['email', 'portal'])
  expect(offerOf('premium', 'us').channels).toHaveLength(6)
})

test('the summary of Enterprise in the European Union', () => {
  expect(offerOf('enterprise', 'eu').summary.map(({ value, basis }) => `${value} ${basis}`)).toEqual([
    '99.9% of each calendar month, UTC',
    '43 min 12 s in a 30-day month',
    '4 business hours Monday to Friday, 09:00 to 17:00, Europe/Berlin',
    '50% of the monthly fee, and the right to terminate, below 95%; at most 1 monthly fee in a contract year',
    '90 days for a Change for the Worse; 60 for other material changes',
  ])
})

test('documents are named after what they are of', () => {
  expect(offerOf('enterprise', 'eu').documents.dpa.fileName).toBe('lumenary-dpa-enterprise-eu-2026-10-01.pdf')
})

test('sub-processors are those of the region', () => {
  for (const [, { region, subprocessors }] of every) {
    expect(subprocessors.length).toBeGreaterThan(0)
    expect(new Set(subprocessors.map((entry) => entry.region))).toEqual(new Set([region.id]))
  }
})
