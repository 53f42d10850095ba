import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { useCatalogue } from '#lib/server/terms/current.ts'
import { offersAnswerSchema, problemSchema, versionsAnswerSchema } from '#lib/server/terms/query/schema.ts'
import { comparisonAnswerSchema } from '#lib/server/versions/comparison/schema.ts'
import { withEditions } from '#lib/server/versions/testing/with-editions.ts'
import * as offers from '../../offers/route.ts'
import * as versions from '../route.ts'
import * as compare from './route.ts'

const clock = vi.hoisted(() => ({ now: new Date('2026-11-20T12:00:00Z') }))
vi.mock('#lib/server/platform/clock.ts', () => ({ now: () => clock.now }))

beforeAll(() => useCatalogue(withEditions()))

const request = (path: string) => new Request(`https://sla.example.com/api/v1${path}`)

async function compared(query: string) {
  const response = await compare.GET(request(`/versions/compare?${query}`))
  const body = await response.json()
  expect(response.status, JSON.stringify(body)).toBe(200)
  return comparisonAnswerSchema.parse(body)
}

async function problem(query: string) {
  const response = await compare.GET(request(`/versions/compare?${query}`))
  return problemSchema.parse(await response.json())
}

test('one offer of two versions: each difference with its clause and its direction', async () => {
  const answer = await compared('from=2026-04-01&to=2026-10-01&tier=mission-critical&region=apac')
  expect(answer.from).toEqual({ version: '2026-04-01', status: 'superseded', effective: '2026-04-01' })
  expect(answer.page).toBe(
    '/versions/compare?from=2026-04-01&to=2026-10-01&tier=mission-critical&region=apac',
  )
  expect(answer.differences[0]).toEqual({
    topic: 'Availability',
    label: 'Committed monthly uptime',
    direction: 'better',
    before: '99.9%',
    after: '99.95%',
    change: 'changed',
    clause: { document: 'sla', id: 'availability.target', number: '2.1' },
    // The definition prints the same figure, so it is no difference of its own.
    alsoIn: [{ document: 'sla', id: 'definitions.availability-target', number: '1.33' }],
    offers: [{ tier: 'mission-critical', region: 'apac' }],
    words: null,
    details: [],
  })
  expect(answer.counts.worse).toBe(1)
})

test('the other way round, better and worse change places', async () => {
  const there = await compared('from=2026-04-01&to=2026-10-01')
  const back = await compared('from=2026-10-01&to=2026-04-01')
  expect([back.counts.better, back.counts.worse]).toEqual([there.counts.worse, there.counts.better])
  expect([back.counts.neutral, back.counts.needsReading]).toEqual([
    there.counts.neutral,
    there.counts.needsReading,
  ])
})

// Published on 10 November 2026 at 14:30 UTC; SLA 15.5: it takes effect when it is published.
test('an edition is a version like another, and begins on the day of its publication', async () => {
  const answer = await compared('from=2026-10-01&to=2026-10-01.1&tier=growth&region=us')
  expect(answer.to).toEqual({ version: '2026-10-01.1', status: 'in-force', effective: '2026-11-10' })
  expect(answer.counts).toEqual({ better: 0, worse: 0, neutral: 0, needsReading: 1 })
  const listed = versionsAnswerSchema.parse(await (await versions.GET(request('/versions'))).json())
  expect(listed.versions.map(({ version, status, effective }) => [version, status, effective])).toEqual([
    ['2026-04-01', 'superseded', '2026-04-01'],
    ['2026-10-01', 'superseded', '2026-10-01'],
    ['2026-10-01.1', 'in-force', '2026-11-10'],
    ['2027-03-01', 'announced', '2027-03-01'],
  ])
  const asked = await (await offers.GET(request('/offers?version=2026-10-01'))).json()
  const [offer] = offersAnswerSchema.parse(asked).offers
  // No longer the version in force, so the page is that of the version.
  expect(offer?.page).toBe('/versions/2026-10-01/starter/us')
})

test('a moment before a publication knows nothing of it', async () => {
  const at = async (moment: string) =>
    versionsAnswerSchema
      .parse(await (await versions.GET(request(`/versions?at=${moment}`))).json())
      .versions.map(({ version }) => version)
  expect(await at('2026-06-30')).toEqual(['2026-04-01'])
  expect(await at('2026-11-10T14:30:00Z')).toEqual(['2026-04-01', '2026-10-01', '2026-10-01.1'])
})

// Published on 1 July 2026, 09:00 UTC; refused a second before (below).
test('at the moment of its publication a version can be compared, and is announced', async () => {
  const answer = await compared('from=2026-04-01&to=2026-10-01&at=2026-07-01T09:00:00Z')
  expect(answer.from.status).toBe('in-force')
  expect(answer.to.status).toBe('announced')
})

test.each([
  ['from=2026-04-01', 'invalid-parameter', { parameter: 'to' }],
  ['from=2026-04-01&to=latest', 'invalid-parameter', { parameter: 'to' }],
  ['from=2026-04-01&to=2026-10-01&tier=gold', 'unknown-tier', {}],
  ['from=2026-04-01&to=2026-10-01&region=mars', 'unknown-region', { known: ['us', 'eu', 'apac'] }],
  ['from=2026-04-01&to=2026-12-24', 'unknown-version', {}],
  ['from=2026-04-01&to=2027-09-01', 'unknown-version', {}],
  ['from=2026-04-01&to=2026-10-01&deep=1', 'unknown-parameter', {}],
  // Published on 1 July 2026, 09:00 UTC.
  ['from=2026-04-01&to=2026-10-01&at=2026-07-01T08:59:59Z', 'unknown-version', { known: ['2026-04-01'] }],
])('%s is refused with %s', async (query, code, hints) => {
  expect(await problem(query)).toMatchObject({ code, ...hints })
})

test('what is published only later cannot be compared yet', async () => {
  clock.now = new Date('2026-11-16T08:59:59Z')
  expect(await problem('from=2026-10-01&to=2027-03-01')).toMatchObject({
    code: 'unknown-version',
    known: ['2026-04-01', '2026-10-01', '2026-10-01.1'],
  })
})

test('a sub-processor that only one version has is one difference, its fields below it', async () => {
  const whole = withEditions()
  const source = whole.versions.get('2026-04-01')
  const gone = source?.subprocessors.find(({ chain }) => chain.parent === null)
  if (source === undefined || gone === undefined) throw new Error('the demo has no sub-processors')
  const fewer = source.subprocessors.filter(({ id, chain }) => id !== gone.id && chain.parent !== gone.id)
  const versions = new Map([...whole.versions, ['2026-04-01', { ...source, subprocessors: fewer }] as const])
  useCatalogue({ ...whole, versions })
  onTestFinished(() => useCatalogue(withEditions()))
  const { differences } = await compared('from=2026-04-01&to=2026-10-01')
  const own = differences.filter(({ label }) => label.startsWith(`Sub-processor ${gone.name}`))
  expect(own).toHaveLength(1)
  expect(own[0]).toMatchObject({
    change: 'added',
    direction: 'needs-reading',
    before: null,
    after: gone.purpose,
  })
  expect(own[0]?.details).toContainEqual(
    expect.objectContaining({ label: 'company', before: null, after: gone.legalName }),
  )
})
