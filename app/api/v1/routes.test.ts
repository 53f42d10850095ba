import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { z } from 'zod'
import { ERROR_CODES } from '#lib/domain/errors/error-codes.ts'
import { offerAnswerSchema } from '#lib/server/offer/answer/schema.ts'
import { useCatalogue } from '#lib/server/terms/current.ts'
import { offersAnswerSchema, problemSchema, versionsAnswerSchema } from '#lib/server/terms/query/schema.ts'
import { threeVersions } from '#lib/server/terms/testing/three-versions.ts'
import * as unknownPath from '../[...path]/route.ts'
import * as offer from './offers/[tier]/[region]/route.ts'
import * as offers from './offers/route.ts'
import * as openapi from './openapi.json/route.ts'
import * as versions from './versions/route.ts'

const clock = vi.hoisted(() => ({ now: new Date(0) }))
vi.mock('#lib/server/platform/clock.ts', () => ({ now: () => clock.now }))

beforeAll(() => useCatalogue(threeVersions()))

beforeEach(() => {
  clock.now = new Date('2026-11-20T12:00:00Z')
})

const BASE = 'https://sla.example.com/api/v1'

function request(path: string, headers: Record<string, string> = {}): Request {
  return new Request(`${BASE}${path}`, { headers })
}

function get(path: string, headers: Record<string, string> = {}): Response | Promise<Response> {
  const [name, query = ''] = path.split(/(?=\?)/) as [string, string?]
  const [, first, tier, region] = name.split('/')
  if (tier !== undefined && region !== undefined) {
    const params = Promise.resolve({ tier: decodeURIComponent(tier), region: decodeURIComponent(region) })
    return offer.GET(request(`/offers/x/y${query}`, headers), { params })
  }
  if (first === 'offers') return offers.GET(request(path, headers))
  if (first === 'versions') return versions.GET(request(path, headers))
  if (first === 'openapi.json') return openapi.GET(request(path, headers))
  return unknownPath.GET()
}

/** A good answer, checked against the schema that the description is made from. */
async function answer<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema>> {
  const response = await get(path)
  const body = await response.json()
  expect(response.status, JSON.stringify(body)).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/json')
  const parsed = schema.parse(body)
  expect(parsed).toEqual(body)
  return parsed
}

async function problem(path: string) {
  const response = await get(path)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  const body = problemSchema.parse(await response.json())
  expect(body.status).toBe(response.status)
  expect(body.status).toBe(ERROR_CODES.get(body.code)?.status)
  expect(body.type).toBe(`/api/v1/errors#${body.code}`)
  return body
}

describe('offers', () => {
  test('every tier and region of the version in force, and each leads to its offer', async () => {
    const { offers: list } = await answer('/offers', offersAnswerSchema)
    expect(list).toHaveLength(15)
    expect(list[0]).toEqual({
      version: '2026-10-01',
      status: 'in-force',
      effective: '2026-10-01',
      effectiveAt: '2026-10-01T00:00:00Z',
      tier: { id: 'starter', name: 'Starter' },
      region: { id: 'us', name: 'United States' },
      commitment: { percent: '99' },
      href: '/api/v1/offers/starter/us?version=2026-10-01',
      page: '/versions/2026-10-01/starter/us',
    })
    for (const { href, tier, region, commitment, page } of list) {
      const whole = await answer(href.replace('/api/v1', ''), offerAnswerSchema)
      expect([whole.tier, whole.region, whole.commitment.percent]).toEqual([
        tier.id,
        region.id,
        commitment.percent,
      ])
      expect(whole.links).toEqual({
        self: href,
        page,
        currentSubprocessors: `/api/v1/subprocessors?tier=${tier.id}&region=${region.id}`,
      })
    }
  })

  test('of a version that is named, with its status as of the moment', async () => {
    const { offers: list } = await answer('/offers?version=2027-01-01&at=2027-06-01', offersAnswerSchema)
    expect(new Set(list.map(({ version, status }) => `${version} ${status}`))).toEqual(
      new Set(['2027-01-01 in-force']),
    )
  })
})

const SCC =
  'EU Standard Contractual Clauses (module 2 where you are a controller, module 3 where you are a processor)'

describe('an offer', () => {
  test('lists the sub-processors that the tier needs, and where they store data', async () => {
    const [standard, premium] = [
      await answer('/offers/enterprise/apac', offerAnswerSchema),
      await answer('/offers/premium/apac', offerAnswerSchema),
    ]
    const more = premium.subprocessors.filter(
      ({ id }) => !standard.subprocessors.some((entry) => entry.id === id),
    )
    // The premium plan has the shared Slack channel and the emergency number; nothing else differs.
    expect(more.map(({ id, onlyWith }) => [id, onlyWith])).toEqual([
      ['pagerduty', ['Private escalation phone number']],
      ['slack', ['Shared Slack channel']],
    ])
    expect(standard.subprocessorCountries).toEqual(['Japan', 'United States'])
    expect(standard.staff).toEqual([
      { employer: 'Lumenary Cloud Singapore Pte. Ltd.', country: 'Singapore' },
      { employer: 'Lumenary Cloud, Inc.', country: 'United States' },
    ])
    expect(
      standard.transfers.mechanisms.map(({ law, mechanism, clause }) => [law, mechanism, clause.id]),
    ).toEqual([
      ['GDPR', `${SCC}`, 'transfers.scc'],
      ['UK GDPR', `${SCC} with the UK Addendum B1.0`, 'transfers.scc'],
      ['FADP', `${SCC} with the Swiss changes`, 'transfers.scc'],
    ])
    expect(standard.transfers.onwardMechanisms[0]?.mechanism).toBe(
      'EU Standard Contractual Clauses (module 3)',
    )
    // Stripe receives billing contacts only: it is no sub-processor.
    expect(standard.subprocessors.map(({ id }) => id)).not.toContain('stripe')
    expect(standard.billingProviders.map(({ id, scope }) => [id, scope])).toEqual([
      ['stripe', 'Billing contacts only (clause 1.5 of the DPA); not Customer Personal Data'],
    ])
    // Using the region is a transfer, so nothing is reserved. Singapore, Sydney, Tokyo (Datadog) and the US (Twilio) store;
    // Cloudflare stores nothing, and Lumenary Singapore is staff; every other seat is in the US or Singapore.
    expect(standard.transfers.reserve).toBeNull()
    expect(standard.jurisdiction).toMatchObject({
      countries: ['Singapore', 'Australia', 'Japan', 'United States'],
      placesNotStated: ['Cloudflare'],
      storageNotStated: [],
      otherSeats: [],
    })
    expect(standard.security.attestations.find(({ id }) => id === 'gdpr')).toMatchObject({
      status: 'self-declared',
      attestedBy: "the vendor's own statement",
    })
    expect(
      standard.security.passThroughExceptions.map(({ longestMilliseconds }) => longestMilliseconds),
    ).toEqual([
      // The delays of all ten attempts, 272,105 s; and 24 hours.
      272_105_000, 86_400_000,
    ])
    expect(standard.switching).toEqual({
      noticeMonths: 2,
      transitionDays: 30,
      retrievalDays: 30,
      charges: 'none',
    })
  })

  test('carries the figures of the terms', async () => {
    const body = await answer('/offers/enterprise/eu', offerAnswerSchema)
    expect(body).toMatchObject({
      version: '2026-10-01',
      status: 'in-force',
      effective: '2026-10-01',
      tier: 'enterprise',
      tierName: 'Enterprise',
      region: 'eu',
      regionName: 'European Union',
      commitment: {
        percent: '99.9',
        window: 'calendar-month',
        zone: 'UTC',
        denominator: 'without-excluded-time',
      },
      credits: {
        cap: { monthlyFees: 1, per: 'contract-year' },
        largestPercent: '50',
        terminationBelow: '95',
      },
      claim: { days: 30, anchor: 'month-end' },
      downtime: { errorRate: '5', operator: 'at-least', minimumConsecutiveMinutes: 5 },
      maintenance: { noticeHours: 48, maximumMinutesPerMonth: 240, window: { day: 'Sunday', from: '02:00' } },
      rateLimit: { requestsPerMinute: 3000, burst: 300, resetUnit: 'unix-time-seconds' },
      changes: { noticeDays: { worse: 90, otherwise: 60, subprocessors: 30 } },
      supportPlan: { id: 'standard', name: 'Standard', emergencyChannel: false },
      documents: {
        sla: {
          href: '/documents/2026-10-01/enterprise/eu/sla.pdf',
          fileName: 'lumenary-sla-enterprise-eu-2026-10-01.pdf',
        },
      },
    })
    expect(body.creditSchedule.map(({ from, to, creditPercent }) => [from, to, creditPercent])).toEqual([
      ['99.9', '100', '0'],
      ['99', '99.9', '10'],
      ['95', '99', '25'],
      ['0', '95', '50'],
    ])
    expect(body.support[0]?.firstResponse).toEqual({ amount: 4, unit: 'hour', clock: 'business' })
    expect(body.downtimeBudgets).toContainEqual({
      basis: 'month-30-days',
      name: expect.any(String),
      periodMilliseconds: 2_592_000_000,
      allowedMilliseconds: 2_592_000,
      allowed: '43 min 12 s',
    })
  })

  // Slack is for S2 to S4, the escalation number for S1 only: a severity has no list of channels apart from what these say.
  test('names each channel of the plan with what it is for, and none beside a severity', async () => {
    const { support, channels } = await answer('/offers/mission-critical/eu', offerAnswerSchema)
    expect(support.map((row) => Object.keys(row))).toEqual(
      Array(4).fill(['severity', 'name', 'meaning', 'firstResponse', 'firstResponseInWords']),
    )
    expect(channels.filter(({ id }) => id === 'slack' || id === 'emergency-phone')).toEqual([
      {
        id: 'slack',
        name: 'Shared Slack channel',
        detail: "a channel between the customer and Lumenary's support engineers, for S2 to S4",
      },
      {
        id: 'emergency-phone',
        name: 'Private escalation phone number',
        detail: 'for S1 only; a call pages the on-call engineer automatically',
      },
    ])
  })

  test('quotes the clauses of the SLA with their numbers', async () => {
    const { clauses } = await answer('/offers/enterprise/eu', offerAnswerSchema)
    expect(new Set(clauses.map(({ id }) => id)).size).toBe(clauses.length)
    expect(clauses[0]).toMatchObject({ id: 'definitions.terms', number: '1.1', section: 'Definitions' })
    expect(clauses.find(({ id }) => id === 'definitions.availability-target')?.text).toBe(
      'Availability Target means a Monthly Uptime of 99.9%.',
    )
  })

  // A day means its first moment in UTC. The versions begin on 2026-04-01, 2026-10-01 and 2027-01-01.
  test.each([
    ['?at=2026-04-01', '2026-04-01', 'in-force'],
    ['?at=2026-09-30', '2026-04-01', 'in-force'],
    ['?at=2026-09-30T23:59:59.999Z', '2026-04-01', 'in-force'],
    ['?at=2026-10-01', '2026-10-01', 'in-force'],
    ['?at=2026-10-01T01:59:59%2B02:00', '2026-04-01', 'in-force'],
    ['?at=2026-10-01T02:00:00%2B02:00', '2026-10-01', 'in-force'],
    ['?at=2999-12-31', '2027-01-01', 'in-force'],
    ['', '2026-10-01', 'in-force'],
    ['?version=2026-04-01', '2026-04-01', 'superseded'],
    ['?version=2026-04-01&at=2026-05-01', '2026-04-01', 'in-force'],
    ['?version=2027-01-01', '2027-01-01', 'announced'],
    ['?version=2027-01-01&at=2026-12-31T23:59:59.999Z', '2027-01-01', 'announced'],
    ['?version=2027-01-01&at=2027-01-01', '2027-01-01', 'in-force'],
    // Published on 1 January 2026 at 09:00 UTC.
    ['?version=2026-10-01&at=2026-01-01T09:00:00Z', '2026-10-01', 'announced'],
  ])('%s is version %s, %s', async (query, version, status) => {
    expect(await answer(`/offers/growth/apac${query}`, offerAnswerSchema)).toMatchObject({ version, status })
  })

  // Whoever asks what stood at a time is not told of what was published only later.
  test('a version is not known a moment before it was published', async () => {
    expect(await problem('/offers/growth/apac?version=2026-10-01&at=2026-01-01T08:59:59Z')).toMatchObject({
      code: 'unknown-version',
      detail:
        'Version 2026-10-01 was published at 2026-01-01T09:00:00Z, after the time asked for, 2026-01-01T08:59:59.000Z.',
    })
  })

  // Published on 1 January 2026 at 09:00 UTC, to begin on 1 April.
  test('before the first version begins it is the announced one, with the moment from which it applies', async () => {
    const announced = { version: '2026-04-01', status: 'announced', effectiveAt: '2026-04-01T00:00:00Z' }
    expect(await answer('/offers/growth/us?at=2026-03-31T23:59:59.999Z', offerAnswerSchema)).toMatchObject(
      announced,
    )
    clock.now = new Date('2026-03-31T23:59:59.999Z')
    const whole = await answer('/offers/growth/us', offerAnswerSchema)
    expect(whole).toMatchObject(announced)
    expect(whole.links.page).toBe('/versions/2026-04-01/growth/us')
    expect((await answer('/offers', offersAnswerSchema)).offers[0]).toMatchObject(announced)
    clock.now = new Date('2026-04-01T00:00:00Z')
    expect(await answer('/offers/growth/us', offerAnswerSchema)).toMatchObject({
      ...announced,
      status: 'in-force',
    })
  })

  test('before anything is published there is none, whichever way one asks', async () => {
    expect(await problem('/offers/growth/us?at=2026-01-01T08:59:59.999Z')).toMatchObject({
      code: 'no-version-in-force',
      detail:
        'No version was in force or announced at 2026-01-01T08:59:59.999Z. The first version, 2026-04-01, took effect on 1 April 2026, 00:00 UTC.',
    })
    clock.now = new Date('2026-01-01T08:59:59.999Z')
    expect((await problem('/offers/growth/us')).code).toBe('no-version-in-force')
    expect((await problem('/offers')).code).toBe('no-version-in-force')
  })

  test('what does not exist is named, with what does', async () => {
    expect(await problem('/offers/gold/us')).toMatchObject({
      code: 'unknown-tier',
      known: ['starter', 'growth', 'enterprise', 'premium', 'mission-critical'],
    })
    expect(await problem('/offers/growth/mars')).toMatchObject({
      code: 'unknown-region',
      known: ['us', 'eu', 'apac'],
    })
    for (const version of ['2020-01-01', '2026-11-11'])
      expect(await problem(`/offers/growth/us?version=${version}`)).toMatchObject({
        code: 'unknown-version',
        known: ['2026-04-01', '2026-10-01', '2027-01-01'],
      })
  })
})

test('versions, with where each stands at the moment', async () => {
  const standings = async (query: string) =>
    (await answer(`/versions${query}`, versionsAnswerSchema)).versions.map(({ version, status }) => [
      version,
      status,
    ])
  expect(await standings('')).toEqual([
    ['2026-04-01', 'superseded'],
    ['2026-10-01', 'in-force'],
    ['2027-01-01', 'announced'],
  ])
  expect(await standings('?at=2026-01-01')).toEqual([])
  expect((await standings('?at=2026-01-02')).map(([, status]) => status)).toEqual([
    'announced',
    'announced',
    'announced',
  ])
})

describe('hostile input', () => {
  const LONG = 'a'.repeat(10_000)

  test.each([
    ['?at=1&at=2', 'duplicate-parameter'],
    ['?at=2026-10-01&at=2026-10-01', 'duplicate-parameter'],
    ['?at=', 'invalid-parameter'],
    ['?at=2026-02-29', 'invalid-parameter'],
    ['?at=2026-10-01T24:00:00Z', 'invalid-parameter'],
    ['?at=2026-10-01T00:00:00', 'invalid-parameter'],
    ['?at=2026-10-01T00:00:00+02:00', 'invalid-parameter'],
    ['?at=2026-10-01%00', 'invalid-parameter'],
    ['?at=yesterday', 'invalid-parameter'],
    [`?at=${LONG}`, 'invalid-parameter'],
    ['?at=%zz%', 'invalid-parameter'],
    ['?at=%ff%fe', 'invalid-parameter'],
    ['?__proto__=1', 'unknown-parameter'],
    ['?constructor=1', 'unknown-parameter'],
    ['?__proto__[at]=2026-10-01', 'unknown-parameter'],
    ['?AT=2026-10-01', 'unknown-parameter'],
    ['?=1', 'unknown-parameter'],
    [`?${LONG}=1`, 'unknown-parameter'],
  ])('query %# is refused with its code on every address that takes a moment', async (query, code) => {
    for (const path of ['/offers', '/offers/growth/us', '/versions']) {
      const body = await problem(`${path}${query}`)
      expect(body.code).toBe(code)
      expect(JSON.stringify(body).length).toBeLessThan(1_000)
    }
  })

  test('no query and no id brings anything but an answer or a problem', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('at', 'version', '__proto__', '2026-10-01'),
    )
    const query = fc.array(fc.tuple(text, text), { maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(text, text, query, async (tier, region, pairs) => {
        const params = Promise.resolve({ tier, region })
        const response = await offer.GET(request(`/offers/x/y?${new URLSearchParams(pairs)}`), { params })
        expect([400, 404]).toContain(response.status)
        problemSchema.parse(await response.json())
        expect([200, 400, 404]).toContain((await get(`/versions?${new URLSearchParams(pairs)}`)).status)
      }),
    )
  })

  test('the parameter at fault is named', async () => {
    expect(await problem('/offers?at=2026-02-29')).toMatchObject({ parameter: 'at' })
    expect(await problem('/offers?version=2026-02-29')).toMatchObject({
      code: 'invalid-parameter',
      parameter: 'version',
    })
    expect(await problem('/versions?at=2026-10-01&at=2026-10-01')).toMatchObject({ parameter: 'at' })
    expect(await problem('/versions?version=2026-10-01')).toMatchObject({
      code: 'unknown-parameter',
      known: ['at'],
    })
    expect(await problem('/openapi.json?x=1')).toMatchObject({ code: 'unknown-parameter', known: [] })
  })

  test.each(['__proto__', 'constructor', LONG, '%00', '%E2%80%AE', '..%2F..%2Fetc', "'%20OR%201=1"])(
    'no tier or region has id %#',
    async (tier) => {
      expect((await problem(`/offers/${tier}/us`)).code).toBe('unknown-tier')
      expect((await problem(`/offers/growth/${tier}`)).code).toBe('unknown-region')
    },
  )
})

describe('caching', () => {
  test.each(['/offers', '/offers/premium/us', '/versions', '/openapi.json'])(
    '%s has an ETag of its bytes',
    async (path) => {
      const response = await get(path)
      const body = await response.text()
      const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
      expect(response.headers.get('etag')).toBe(etag)
      expect(response.headers.get('cache-control')).toBe('public, max-age=60')
      for (const known of [etag, `W/${etag}`, '*', `"other", W/${etag}`]) {
        const cached = await get(path, { 'if-none-match': known })
        expect([cached.status, await cached.text()]).toEqual([304, ''])
        expect(cached.headers.get('etag')).toBe(etag)
        expect(cached.headers.get('cache-control')).toBe('public, max-age=60')
      }
      for (const other of ['"other"', etag.slice(1, -1), ''])
        expect((await get(path, { 'if-none-match': other })).status).toBe(200)
    },
  )

  // The fixture's version 2027-01-01 begins at 00:00 UTC.
  test.each([
    ['2026-12-31T23:58:00Z', 60],
    ['2026-12-31T23:59:47.300Z', 12],
    ['2026-12-31T23:59:59.500Z', 0],
    ['2027-01-01T00:00:00Z', 60],
  ])(
    'what is answered at %s may be kept for %d s, never past the begin of a version',
    async (at, seconds) => {
      clock.now = new Date(at)
      for (const path of ['/offers', '/offers/premium/us', '/versions']) {
        const response = await get(path)
        expect(response.headers.get('cache-control')).toBe(`public, max-age=${seconds}`)
      }
    },
  )

  test('a change of standing is another ETag', async () => {
    const before = (await get('/offers/premium/us?version=2027-01-01')).headers.get('etag')
    clock.now = new Date('2027-01-01T00:00:00Z')
    expect((await get('/offers/premium/us?version=2027-01-01')).headers.get('etag')).not.toBe(before)
  })

  test('an error is never kept, whatever the caller claims to know', async () => {
    expect((await get('/offers?at=x', { 'if-none-match': '*' })).status).toBe(400)
  })
})

describe('methods', () => {
  const ROUTES = { offers, offer, versions, openapi }

  test.each(Object.entries(ROUTES))('%s refuses to be written to', async (_, route) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      const response = route[method]()
      expect(response.status).toBe(405)
      expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
      expect(problemSchema.parse(await response.json()).code).toBe('method-not-allowed')
    }
  })

  test.each(Object.entries(ROUTES))('%s answers a preflight', (_, route) => {
    const response = route.OPTIONS()
    expect(response.status).toBe(204)
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('access-control-allow-methods')).toContain('GET')
    expect(response.headers.get('access-control-allow-headers')).toBe('If-None-Match')
  })

  test('any page may read an answer and its ETag', async () => {
    const { headers } = await get('/offers')
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('access-control-expose-headers')).toBe('ETag')
  })

  test('an address that is none answers every method with the same problem', async () => {
    expect((await problem('/nothing')).code).toBe('unknown-path')
    const { POST, PUT, PATCH, DELETE } = unknownPath
    for (const method of [POST, PUT, PATCH, DELETE]) expect(method().status).toBe(404)
  })

  test('nothing is prerendered', () => {
    for (const route of [...Object.values(ROUTES), unknownPath]) expect(route.dynamic).toBe('force-dynamic')
  })
})
