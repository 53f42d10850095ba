import { beforeAll, expect, test, vi } from 'vitest'
import { qualifyAnswerSchema } from '#lib/server/qualification/schema.ts'
import { useCatalogue } from '#lib/server/terms/current.ts'
import { problemSchema } from '#lib/server/terms/query/schema.ts'
import { threeVersions } from '#lib/server/terms/testing/three-versions.ts'
import { GET } from './route.ts'

vi.mock('#lib/server/platform/clock.ts', () => ({ now: () => new Date('2026-11-20T12:00:00Z') }))

beforeAll(() => useCatalogue(threeVersions()))

function get(query: string): Promise<Response> {
  return GET(new Request(`https://sla.example.com/api/v1/qualify${query}`))
}

async function answer(query: string) {
  const response = await get(query)
  const body: unknown = await response.json()
  expect(response.status, JSON.stringify(body)).toBe(200)
  const parsed = qualifyAnswerSchema.parse(body)
  expect(parsed).toEqual(body)
  return parsed
}

test('judges every tier of every region by the version in force', async () => {
  const { version, status, requirements, offers } = await answer(
    '?uptime=99.95&s1Response=1+hour&pciDss=certificate&pciDssWeight=should',
  )
  expect([version, status]).toEqual(['2026-10-01', 'in-force'])
  expect(requirements).toEqual([
    {
      id: 'uptime',
      label: 'Minimum uptime',
      weight: 'must',
      wanted: '99.95',
      wantedInWords: 'at least 99.95%',
    },
    {
      id: 's1Response',
      label: 'First response to S1',
      weight: 'must',
      wanted: '1 hour',
      wantedInWords: 'within 1 hour, 24×7×365',
    },
    {
      id: 'pciDss',
      label: 'PCI DSS',
      weight: 'should',
      wanted: 'certificate',
      wantedInWords: "auditor's report or certificate",
    },
  ])
  expect(offers.map(({ tier, region }) => `${tier}/${region}`)).toHaveLength(15)
  // Only these two commit to 99.95% or more and answer an S1 around the clock, in every region.
  expect(new Set(offers.filter(({ qualifies }) => qualifies).map(({ tier }) => tier))).toEqual(
    new Set(['premium', 'mission-critical']),
  )
  expect(offers.filter(({ qualifies }) => qualifies)).toHaveLength(6)
  expect(offers.find(({ tier, region }) => tier === 'premium' && region === 'eu')).toEqual({
    tier: 'premium',
    region: 'eu',
    qualifies: true,
    missedMusts: 0,
    counts: { meets: 1, exceeds: 1, gap: 0, notStated: 1 },
    answers: [
      {
        requirement: 'uptime',
        verdict: 'meets',
        stated: '99.95%',
        clause: {
          document: 'sla',
          id: 'availability.target',
          number: '2.1',
          href: '/versions/2026-10-01/premium/eu#availability.target',
        },
        alsoIn: [],
        list: null,
      },
      {
        requirement: 's1Response',
        verdict: 'exceeds',
        stated: '30 minutes, 24×7×365',
        clause: expect.objectContaining({ id: 'support.first-response' }),
        alsoIn: [],
        list: null,
      },
      {
        requirement: 'pciDss',
        verdict: 'not-stated',
        stated: 'not named in the terms',
        clause: null,
        alsoIn: [],
        list: null,
      },
    ],
  })
})

test('countries are a list with commas: the EU region stores in Germany and Ireland', async () => {
  const qualifying = async (query: string) =>
    (await answer(query)).offers.flatMap(({ region, qualifies }) => (qualifies ? [region] : []))
  expect(await qualifying('?dataCountry=Ireland,Germany')).toEqual(Array(5).fill('eu'))
  expect(await qualifying('?dataCountry=EEA')).toEqual(Array(5).fill('eu'))
  expect(await qualifying('?dataCountry=Germany')).toEqual([])
})

test('where no offer qualifies, the nearest come first and the musts say how many they rule out', async () => {
  // By hand: 48 hours of breach notice in all 15 offers; 99.99% in two of them, Mission-critical in the US and the EU.
  const { offers, nearest, obstacles } = await answer('?uptime=99.99&breachNotice=24')
  expect(offers.some(({ qualifies }) => qualifies)).toBe(false)
  expect(nearest).toHaveLength(15)
  expect(nearest.slice(0, 3)).toEqual([
    { tier: 'mission-critical', region: 'us', failedMusts: ['breachNotice'] },
    { tier: 'mission-critical', region: 'eu', failedMusts: ['breachNotice'] },
    { tier: 'premium', region: 'us', failedMusts: ['uptime', 'breachNotice'] },
  ])
  expect(obstacles).toEqual([
    { requirement: 'breachNotice', offers: 15, alone: 2 },
    { requirement: 'uptime', offers: 13, alone: 0 },
  ])
  expect(await answer('?uptime=99')).toMatchObject({ nearest: [], obstacles: [] })
})

test('of another version the clauses are read in its own documents', async () => {
  const { version, status, offers } = await answer('?uptime=99.9&version=2026-04-01')
  expect([version, status]).toEqual(['2026-04-01', 'superseded'])
  expect(offers[0]?.answers[0]?.clause?.href).toBe('/versions/2026-04-01/starter/us#availability.target')
})

test('at the moment of its publication a version can be asked for, and is announced', async () => {
  const { version, status } = await answer('?uptime=99&version=2026-04-01&at=2026-01-01T09:00:00Z')
  expect([version, status]).toEqual(['2026-04-01', 'announced'])
})

test.each([
  ['', 'no-requirement', undefined],
  ['?at=2026-11-01', 'no-requirement', undefined],
  ['?uptime=', 'invalid-parameter', 'uptime'],
  ['?uptime=NaN', 'invalid-parameter', 'uptime'],
  ['?uptime=-1', 'invalid-parameter', 'uptime'],
  ['?rateLimit=1e308', 'invalid-parameter', 'rateLimit'],
  ['?region=mars', 'invalid-parameter', 'region'],
  ['?ssoSaml=no', 'invalid-parameter', 'ssoSaml'],
  ['?uptime=99&uptimeWeight=perhaps', 'invalid-parameter', 'uptimeWeight'],
  ['?scim=yes&uptimeWeight=should', 'invalid-parameter', 'uptimeWeight'],
  ['?uptime=99&uptime=99', 'duplicate-parameter', 'uptime'],
  ['?upTime=99', 'unknown-parameter', undefined],
  ['?uptime=99&version=2026-02-30', 'invalid-parameter', 'version'],
  ['?uptime=99&version=2020-01-01', 'unknown-version', undefined],
  ['?uptime=99&at=2020-01-01', 'no-version-in-force', undefined],
  // Published on 1 January 2026, 09:00 UTC.
  ['?uptime=99&version=2026-04-01&at=2026-01-01T08:59:59Z', 'unknown-version', undefined],
] as const)('%j is refused with %s', async (query, code, parameter) => {
  const response = await get(query)
  const body = problemSchema.parse(await response.json())
  expect(body.code).toBe(code)
  expect(body.parameter).toBe(parameter)
  expect(response.status).toBe(
    code.startsWith('unknown-version') || code.startsWith('no-version') ? 404 : 400,
  )
})
