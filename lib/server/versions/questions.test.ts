import { beforeAll, describe, expect, test } from 'vitest'
import { useCatalogue } from '../terms/current.ts'
import { inForceOn } from './in-force-question.ts'
import { withEditions } from './testing/with-editions.ts'
import { versionComparisonPage } from './version-comparison-page.ts'

beforeAll(() => useCatalogue(withEditions()))

const NOW = new Date('2026-11-20T10:00:00Z')

describe('the version in force on a day', () => {
  test.each([
    // A day is its first moment: the first version begins with 1 April.
    ['2026-04-01', '/versions/2026-04-01'],
    ['2026-09-30', '/versions/2026-04-01'],
    ['2026-10-01', '/versions/2026-10-01'],
    // The edition took over in the afternoon of the 10th.
    ['2026-11-10', '/versions/2026-10-01'],
    ['2026-11-11', '/versions/2026-10-01.1'],
    ['2027-03-01', '/versions/2027-03-01'],
    ['2999-12-31', '/versions/2027-03-01'],
  ])('%s leads to %s', (on, address) => {
    expect(inForceOn({ on, tier: '', region: ' ' }, NOW)).toEqual({ kind: 'found', address })
  })

  test('with tier and region it leads to their page, or to the version that lacks them', () => {
    const place = { tier: 'growth', region: 'eu' }
    expect(inForceOn({ on: '2026-10-01', ...place }, NOW)).toEqual({
      kind: 'found',
      address: '/versions/2026-10-01/growth/eu',
    })
    expect(inForceOn({ on: '2026-05-15', ...place }, NOW)).toEqual({
      kind: 'found',
      address: '/versions/2026-04-01?tier=growth&region=eu',
    })
  })

  test('before the first version it says when that one began', () => {
    expect(inForceOn({ on: '2026-03-31' }, NOW)).toEqual({
      kind: 'fault',
      status: 404,
      message:
        'No version of these terms was in force on 31 March 2026. The first version, 2026-04-01, took effect on 1 April 2026, 00:00 UTC.',
    })
  })

  test('without a day there is nothing to answer yet', () => {
    expect(inForceOn({ tier: 'growth' }, NOW)).toEqual({ kind: 'unasked' })
  })

  test('what is not published yet leads nowhere', () => {
    const early = new Date('2026-11-16T08:59:59Z')
    expect(inForceOn({ on: '2027-03-01' }, early)).toMatchObject({ address: '/versions/2026-10-01.1' })
    expect(inForceOn({ on: '2026-05-15' }, new Date('2026-01-01'))).toMatchObject({
      status: 404,
      message: expect.stringContaining('No version is published yet.'),
    })
  })

  test.each([
    [{ on: ' ' }, /^Enter a date, for example 2026-05-15\.$/],
    [{ on: '15.05.2026' }, /^“15\.05\.2026” is not a date/],
    [{ on: '2026-02-29' }, /is not a date/],
    [{ on: ['2026-05-15', '2026-05-16'] }, /once/],
    [{ on: 'x'.repeat(5000) }, /^“x{40}…”/],
  ])('%j needs fixing', (asked, message) => {
    expect(inForceOn(asked, NOW)).toMatchObject({
      kind: 'fault',
      status: 400,
      message: expect.stringMatching(message),
    })
  })
})

describe('the comparison that an address asks for', () => {
  const PAIR = { from: '2026-04-01', to: '2026-10-01' }

  test('one tier in one region', async () => {
    const { comparison, fault } = await versionComparisonPage(
      { ...PAIR, tier: 'mission-critical', region: 'apac' },
      NOW,
    )
    expect(fault).toBeNull()
    expect(comparison).toMatchObject({
      from: { standing: 'superseded', begins: '1 April 2026, 00:00 UTC' },
      to: { standing: 'superseded', begins: '1 October 2026, 00:00 UTC' },
      place: 'Mission-critical, Asia-Pacific',
      lacking: [],
      swapped: '/versions/compare?from=2026-10-01&to=2026-04-01&tier=mission-critical&region=apac',
    })
    const [availability] = comparison?.topics ?? []
    expect(availability?.differences).toMatchObject([
      {
        label: 'Committed monthly uptime',
        direction: 'better',
        before: '99.9%',
        after: '99.95%',
        clauses: [
          { label: 'SLA 2.1', href: '/versions/2026-10-01/mission-critical/apac#availability.target' },
          {
            label: 'SLA 1.33',
            href: '/versions/2026-10-01/mission-critical/apac#definitions.availability-target',
          },
        ],
        offers: null,
      },
      { label: 'Notice of maintenance', direction: 'worse', before: '72 hours', after: '48 hours' },
    ])
  })

  test('a clause of the DPA leads into its document', async () => {
    const { comparison } = await versionComparisonPage({ ...PAIR, tier: 'enterprise', region: 'eu' }, NOW)
    const security = comparison?.topics.find(({ topic }) => topic === 'Security')
    expect(security?.differences[0]?.clauses[0]?.href).toBe(
      '/documents/2026-10-01/enterprise/eu/dpa.pdf#nameddest=security.proof',
    )
  })

  test('over all offers, each difference says which it touches', async () => {
    const { comparison } = await versionComparisonPage({ ...PAIR, tier: '', region: '' }, NOW)
    const offers = new Map(
      comparison?.topics.flatMap(({ differences }) => differences.map((one) => [one.label, one.offers])),
    )
    expect(offers.get('Committed monthly uptime')).toBe('Mission-critical in Asia-Pacific')
    expect(offers.get('First response to S1')).toBe('Premium and Mission-critical, every region')
    // A tier that only the later version has is one line for all its regions.
    expect(offers.get('Tier: Growth')).toBe('Growth, every region')
  })

  test('a tier that one version lacks is said plainly', async () => {
    const { comparison } = await versionComparisonPage({ ...PAIR, tier: 'growth', region: 'eu' }, NOW)
    expect(comparison?.lacking).toEqual(['Version 2026-04-01 does not offer Growth, European Union.'])
    expect(comparison?.counts).toBe('1 improvement')
  })

  test('every release between two versions gives its published reason, which names what is worse', async () => {
    const reasonsOf = async (from: string, to: string) =>
      (await versionComparisonPage({ from, to }, NOW)).comparison?.reasons ?? []
    const [second, ...later] = await reasonsOf('2026-04-01', '2027-03-01')
    expect(second?.reason).toMatch(/Changes for the Worse: .* 72 to 48 hours/)
    // An edition of the version in force was published in between.
    expect([second?.version, ...later.map(({ version }) => version)]).toEqual([
      '2026-10-01',
      '2026-10-01.1',
      '2027-03-01',
    ])
    expect((await reasonsOf('2026-04-01', '2026-10-01')).map(({ version }) => version)).toEqual([
      '2026-10-01',
    ])
    // The other way round, nothing was released.
    expect(await reasonsOf('2026-10-01', '2026-04-01')).toEqual([])
    expect(await reasonsOf('2026-10-01', '2026-10-01')).toEqual([])
  })

  test('a version and itself differ in nothing', async () => {
    const { comparison } = await versionComparisonPage({ from: '2026-10-01', to: '2026-10-01' }, NOW)
    expect(comparison).toMatchObject({ counts: '', topics: [] })
  })

  test('an edition differs from its version in the word that it puts right', async () => {
    const { comparison } = await versionComparisonPage({ from: '2026-10-01', to: '2026-10-01.1' }, NOW)
    expect(comparison?.counts).toBe('1 for you to review')
    const [difference] = comparison?.topics[0]?.differences ?? []
    expect(difference?.words?.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'added', text: ' that is' },
    ])
  })

  test('without anything the form proposes the newest two', async () => {
    expect(await versionComparisonPage({}, NOW)).toMatchObject({
      fault: null,
      comparison: null,
      given: { from: '2026-10-01.1', to: '2027-03-01', tier: '', region: '' },
    })
  })

  test.each([
    [{ from: '2026-04-01' }, 400, /^Choose the version to compare with/],
    [{ to: '2026-04-01' }, 400, /^Choose the version to compare from/],
    [{ ...PAIR, from: 'newest' }, 400, /^“newest” is not a version/],
    [{ ...PAIR, to: '2026-13-01' }, 400, /is not a version/],
    [{ ...PAIR, to: ['2026-10-01', '2026-04-01'] }, 400, /^Enter “to” only once/],
    [{ ...PAIR, to: '2026-12-01' }, 404, /^There is no version 2026-12-01/],
    // A draft is nobody's business.
    [{ ...PAIR, to: '2027-09-01' }, 404, /^There is no version 2027-09-01/],
    [{ ...PAIR, tier: 'gold' }, 404, /^Neither version has a tier “gold”\. Available: starter, /],
    [{ ...PAIR, region: '__proto__' }, 404, /^Neither version has a region/],
  ])('%j needs fixing', async (asked, status, message) => {
    const { fault, comparison } = await versionComparisonPage(asked, NOW)
    expect(comparison).toBeNull()
    expect(fault).toMatchObject({ status, message: expect.stringMatching(message) })
  })
})
