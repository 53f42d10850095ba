import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { supersededWords } from '#lib/domain/versions/version-record.ts'
import { listVersions } from '../offer/api.ts'
import { useCatalogue } from '../terms/current.ts'
import { withEditions, withLateEdition } from './testing/with-editions.ts'
import { versionList } from './version-list.ts'
import { versionOfferFacts } from './version-offer.ts'
import { versionPage } from './version-page.ts'

const NOW = new Date('2026-11-20T10:00:00Z')
const PLACE = { tier: 'enterprise', region: 'eu' }

/** A hash of an entry of the ledger, from the text of the file. */
function hashIn(version: string, field: string): string {
  const entry = readFileSync('data/releases.yaml', 'utf8')
    .split('- version: ')
    .find((text) => text.startsWith(`"${version}"`))
  const hash = new RegExp(`${field}: "([0-9a-f]{64})"`).exec(entry ?? '')?.[1]
  if (hash === undefined) throw new Error(`no ${field} of ${version}`)
  return hash
}

beforeEach(() => useCatalogue(withEditions()))
afterEach(() => vi.unstubAllEnvs())

test('all versions, newest first, an edition above its version, with since when by what', async () => {
  const { records, drafts } = versionList(NOW)
  expect(
    records.map(({ version, corrects, standing, superseded }) => [
      version,
      corrects,
      standing,
      superseded?.on,
      superseded?.by,
    ]),
  ).toEqual([
    ['2027-03-01', null, 'announced', undefined, undefined],
    ['2026-10-01.1', '2026-10-01', 'in-force', undefined, undefined],
    ['2026-10-01', null, 'superseded', '10 November 2026, 14:30 UTC', '2026-10-01.1'],
    ['2026-04-01', null, 'superseded', '1 October 2026, 00:00 UTC', '2026-10-01'],
  ])
  expect(records.map(({ changes }) => changes?.before ?? null)).toEqual([
    '2026-10-01.1',
    '2026-10-01',
    '2026-04-01',
    null,
  ])
  expect(drafts).toEqual([])
})

test('a version that an edition replaced before it began never took effect', () => {
  const catalogue = withEditions()
  const announced = catalogue.ledger.at(-1)
  if (announced === undefined) throw new Error('the ledger is empty')
  const edition = {
    ...announced,
    version: '2027-03-01.1',
    publishedAt: '2026-11-18T09:00:00Z',
    material: false,
  }
  const versions = new Map([...catalogue.versions, ['2027-03-01.1', catalogue.versions.get('2027-03-01')]])
  useCatalogue({ ...catalogue, ledger: [...catalogue.ledger, edition], versions } as typeof catalogue)
  const { records } = versionList(NOW)
  expect(records.map(({ version, tookEffect }) => [version, tookEffect])).toEqual([
    ['2027-03-01.1', 'not-yet'],
    ['2027-03-01', 'never'],
    ['2026-10-01.1', 'yes'],
    ['2026-10-01', 'yes'],
    ['2026-04-01', 'yes'],
  ])
})

// 2026-10-01 had replaced it on 1 October.
test('an edition of a superseded version took effect for those alone whom the version still binds', async () => {
  const catalogue = withLateEdition()
  useCatalogue(catalogue)
  const record = versionList(NOW).records.find(({ version }) => version === '2026-04-01.1')
  expect(record).toMatchObject({
    standing: 'superseded',
    tookEffect: 'late',
    begins:
      '12 November 2026, 08:00 UTC, only for customers to whom version 2026-04-01 still applies, such as those whose order form fixes it',
    superseded: { on: '1 October 2026, 00:00 UTC', by: '2026-10-01' },
  })
  expect(record && supersededWords(record)).toBe('Version 2026-04-01 superseded')
  expect((await versionPage('2026-04-01.1', {}, NOW))?.standing.notice.sentence).toMatch(
    /^This edition corrects version 2026-04-01, which version 2026-10-01 replaced on 1 October 2026, 00:00 UTC\. From 12 November/,
  )
  const before = new Date('2026-11-12T07:59:59Z')
  const sentence = async (now: Date) =>
    (await versionPage('2026-04-01', {}, now))?.standing.notice.sentence ?? ''
  expect(await sentence(before)).not.toContain('2026-04-01.1')
  expect(await sentence(NOW)).toContain(
    'Edition 2026-04-01.1 corrects it, from 12 November 2026, 08:00 UTC, for',
  )
})

test('what is not published yet is in no list and at no address', async () => {
  const before = new Date('2026-11-10T14:29:59Z')
  expect(versionList(before).records.map(({ version }) => version)).toEqual(['2026-10-01', '2026-04-01'])
  expect(await versionPage('2026-10-01.1', {}, before)).toBeNull()
  expect(versionOfferFacts('2026-10-01.1', PLACE, before)).toBeNull()
})

test('the page of a version shows its offers, its record and what it changed', async () => {
  const page = await versionPage('2026-10-01', {}, NOW)
  expect(page?.changes).toMatchObject({
    before: '2026-04-01',
    href: '/versions/compare?from=2026-04-01&to=2026-10-01',
  })
  expect(page?.seals).toMatchObject({
    // As data/releases.yaml has them: of its own folder, of the entry before, and of itself as the next entry names it.
    inputs: hashIn('2026-10-01', 'inputsSha256'),
    previous: hashIn('2026-10-01', 'previousSha256'),
    entry: hashIn('2027-03-01', 'previousSha256'),
  })
  // A page that is printed says of which day its standing is.
  expect(page?.asOf).toBe('20 November 2026')
  expect(page?.offers.tiers).toHaveLength(5)
  expect(page?.offers.tiers[2]?.cells[1]).toEqual({
    region: 'European Union',
    page: '/versions/2026-10-01/enterprise/eu',
    documents: [
      { label: 'SLA', href: '/documents/2026-10-01/enterprise/eu/sla.pdf' },
      { label: 'DPA', href: '/documents/2026-10-01/enterprise/eu/dpa.pdf' },
      { label: 'Bundle', href: '/documents/2026-10-01/enterprise/eu/bundle.pdf' },
    ],
  })
})

test('an edition says why no obligation changes, with the redline that lets a reader judge it', async () => {
  const page = await versionPage('2026-10-01.1', {}, NOW)
  expect(page?.record?.correction).toBe('Both sentences name the same organisation.')
  expect(page?.isEdition).toBe(true)
  expect(page?.changes?.before).toBe('2026-10-01')
  const redline = page?.changes?.topics.flatMap(({ differences }) => differences) ?? []
  expect(redline.map(({ words }) => words?.filter(({ kind }) => kind !== 'same'))).toEqual([
    [{ kind: 'added', text: ' that is' }],
  ])
  expect(versionList(NOW).records.map(({ correction }) => correction)).toEqual([
    null,
    'Both sentences name the same organisation.',
    null,
    null,
  ])
  expect(listVersions({}, NOW).versions.map(({ version, corrects }) => [version, corrects])).toEqual([
    ['2026-04-01', null],
    ['2026-10-01', null],
    ['2026-10-01.1', 'Both sentences name the same organisation.'],
    ['2027-03-01', null],
  ])
})

test('it says that it lacks what a reader looked for', async () => {
  const lost = async (tier: string) =>
    (await versionPage('2026-04-01', { tier, region: 'eu' }, NOW))?.notOffered
  expect(await lost('growth')).toMatch(/^Version 2026-04-01 does not offer a tier “growth” in a region “eu”/)
  expect(await lost('enterprise')).toBeNull()
})

test('an offer of a superseded version is the page as it was, with where it stands today', async () => {
  const facts = versionOfferFacts('2026-04-01', PLACE, NOW)
  expect(facts?.offer).toMatchObject({ version: '2026-04-01', maintenance: { noticeHours: 72 } })
  expect(facts?.standing.notice.sentence).toContain(
    'until 1 October 2026, 00:00 UTC, when version 2026-10-01 replaced it',
  )
  expect(facts?.standing.notice.links.map(({ href }) => href)).toContain(
    '/versions/compare?from=2026-04-01&to=2026-10-01.1&tier=enterprise&region=eu',
  )
  // The choice stays within the version, which has no Growth tier.
  expect(facts?.choice.tiers.map(({ href }) => href)).toEqual(
    ['starter', 'enterprise', 'premium', 'mission-critical'].map((tier) => `/versions/2026-04-01/${tier}/eu`),
  )
  // No month of today is a month of that version.
  expect(facts?.currentBudget).toBeNull()
})

test('a draft is read in development, and only there', async () => {
  expect(versionOfferFacts('2027-09-01', PLACE, NOW)).toBeNull()
  expect(await versionPage('2027-09-01', {}, NOW)).toBeNull()
  vi.stubEnv('NODE_ENV', 'development')
  useCatalogue(withEditions())
  expect(versionList(NOW).drafts).toEqual(['2027-09-01'])
  expect(versionOfferFacts('2027-09-01', PLACE, NOW)?.standing).toMatchObject({
    standing: 'draft',
    notice: { sentence: expect.stringMatching(/^This is a draft/) },
  })
  const page = await versionPage('2027-09-01', {}, NOW)
  expect(page).toMatchObject({ record: null, seals: null, changes: { before: '2026-10-01.1' } })
  expect(page?.offers.tiers[0]?.cells[0]?.documents).toEqual([])
})
