import { beforeEach, expect, test, vi } from 'vitest'
import { responseAnswerSchema } from '#lib/server/calculators/schema.ts'
import { problemSchema } from '#lib/server/terms/query/schema.ts'
import * as deadline from './route.ts'

const clock = vi.hoisted(() => ({ now: new Date(0) }))
vi.mock('#lib/server/platform/clock.ts', () => ({ now: () => clock.now }))

beforeEach(() => {
  clock.now = new Date('2026-11-20T12:00:00Z')
})

const ASKED = { tier: 'enterprise', region: 'eu', severity: 'S1', openedAt: '2026-11-20T15:30:00Z' }

function get(query: Record<string, string>, more = ''): Promise<Response> {
  return deadline.GET(
    new Request(`https://sla.example.com/api/v1/response-deadline?${new URLSearchParams(query)}${more}`),
  )
}

async function answer(changes: Record<string, string>) {
  const response = await get({ ...ASKED, ...changes })
  const body = await response.json()
  expect(response.status, JSON.stringify(body)).toBe(200)
  expect(responseAnswerSchema.parse(body)).toEqual(body)
  return body
}

async function problem(query: Record<string, string>, more = '') {
  const response = await get(query, more)
  const body = problemSchema.parse(await response.json())
  expect(body.status).toBe(response.status)
  return body
}

// Friday 16:30 in Berlin (+01:00): half an hour counts, the rest of the 4 from Monday 09:00, until 12:30.
test('4 business hours from Friday 16:30 in Frankfurt, whole', async () => {
  expect(await answer({})).toEqual({
    version: '2026-10-01',
    status: 'in-force',
    page: '/versions/2026-10-01',
    chosen: false,
    applicable: { version: '2026-10-01', status: 'in-force', page: '/versions/2026-10-01' },
    tier: 'enterprise',
    region: 'eu',
    severity: 'S1',
    openedAt: '2026-11-20T15:30:00.000Z',
    openedAtLocal: '2026-11-20T16:30:00+01:00',
    firstResponse: '4 business hours',
    dueAt: '2026-11-23T11:30:00.000Z',
    dueAtLocal: '2026-11-23T12:30:00+01:00',
    dueInWords: 'Monday 23 November 2026, 12:30, Europe/Berlin',
    zone: 'Europe/Berlin',
    skipped: [
      {
        from: '2026-11-20T16:00:00.000Z',
        to: '2026-11-20T23:00:00.000Z',
        reason: 'after-closing',
        inWords: 'after closing',
      },
      {
        from: '2026-11-20T23:00:00.000Z',
        to: '2026-11-22T23:00:00.000Z',
        reason: 'non-business-day',
        inWords: 'not a business day',
      },
      {
        from: '2026-11-22T23:00:00.000Z',
        to: '2026-11-23T08:00:00.000Z',
        reason: 'before-opening',
        inWords: 'before opening',
      },
    ],
    yearsWithoutHolidays: [],
  })
})

// New York is at -05:00. Wednesday 25 November 16:00, Thanksgiving on the 26th: 1 hour, then 3 on Friday.
test('a holiday is named', async () => {
  const body = await answer({ region: 'us', openedAt: '2026-11-25T21:00:00Z' })
  expect(body.dueAtLocal).toBe('2026-11-27T12:00:00-05:00')
  expect(body.skipped).toContainEqual({
    from: '2026-11-26T05:00:00.000Z',
    to: '2026-11-27T05:00:00.000Z',
    reason: 'holiday',
    inWords: 'holiday: Thanksgiving Day',
  })
})

test('a 24×7 clock skips nothing, and offsets are read', async () => {
  expect(await answer({ tier: 'premium', openedAt: '2026-11-21T02:00:00+05:30' })).toMatchObject({
    openedAt: '2026-11-20T20:30:00.000Z',
    dueAt: '2026-11-20T21:00:00.000Z',
    firstResponse: '30 minutes, 24×7×365',
    skipped: [],
  })
})

test('years whose holidays the terms do not list are named', async () => {
  expect(await answer({ openedAt: '2031-12-31T15:30:00Z' })).toMatchObject({
    yearsWithoutHolidays: ['2031', '2032'],
  })
  // Friday 30 March 2029 is Good Friday; of 2029 the list has New Year's Day alone.
  expect(await answer({ tier: 'growth', severity: 'S3', openedAt: '2029-03-30T10:00:00Z' })).toMatchObject({
    yearsWithoutHolidays: ['2029'],
  })
  // A version that is chosen for a time before it: its list begins with December 2026, without Labour Day.
  expect(await answer({ openedAt: '2026-04-30T14:00:00Z', version: '2026-10-01' })).toMatchObject({
    yearsWithoutHolidays: ['2026'],
  })
  expect(await answer({ tier: 'premium', openedAt: '2031-12-31T15:30:00Z' })).toMatchObject({
    yearsWithoutHolidays: [],
  })
})

// S1 on the premium plan: 1 hour by version 2026-04-01, 30 minutes by 2026-10-01, which begins at 00:00 UTC.
test.each([
  ['2026-06-01T10:00:00Z', '2026-04-01', '2026-06-01T11:00:00.000Z'],
  ['2026-09-30T23:59:59.999Z', '2026-04-01', '2026-10-01T00:59:59.999Z'],
  ['2026-10-01T00:00:00Z', '2026-10-01', '2026-10-01T00:30:00.000Z'],
])('a request of %s is judged by %s: due at %s', async (openedAt, version, dueAt) => {
  expect(await answer({ tier: 'premium', region: 'us', openedAt })).toMatchObject({ version, dueAt })
})

// 12:00 at +02:00 is 10:00 UTC.
test.each(['2026-06-01T10:00Z', '2026-06-01T12:00+02:00'])(
  'a request of %s, to the minute',
  async (openedAt) => {
    expect(await answer({ tier: 'premium', region: 'us', openedAt })).toMatchObject({
      version: '2026-04-01',
      openedAt: '2026-06-01T10:00:00.000Z',
      dueAt: '2026-06-01T11:00:00.000Z',
    })
  },
)

test('another version, chosen: the answer names both', async () => {
  const june = { tier: 'premium', region: 'us', openedAt: '2026-06-01T10:00:00Z', version: '2026-10-01' }
  expect(await answer(june)).toMatchObject({
    version: '2026-10-01',
    chosen: true,
    applicable: { version: '2026-04-01', status: 'superseded' },
    dueAt: '2026-06-01T10:30:00.000Z',
  })
})

test('before any version there is no deadline', async () => {
  expect(await problem({ ...ASKED, openedAt: '2026-03-31T23:59:59.999Z' })).toMatchObject({
    status: 404,
    code: 'no-version-in-force',
    detail: expect.stringMatching(
      /^No version of these terms applied when the request arrived\. The first version/,
    ),
  })
  expect(await problem({ ...ASKED, at: '2026-05-01' })).toMatchObject({ code: 'unknown-parameter' })
})

test.each([
  ['severity', 'S5'],
  ['severity', 's1'],
  ['severity', ''],
  ['openedAt', '2026-11-20'],
  ['openedAt', '2026-11-20T15:30:00'],
  ['openedAt', '2026-11-20T15Z'],
  ['openedAt', '2026-11-20T15:30'],
  ['openedAt', '2026-11-20T15:60Z'],
  ['openedAt', '2026-02-29T15:30:00Z'],
  ['openedAt', '2026-11-20T24:00:00Z'],
  ['openedAt', '2026-11-20T15:30:00.0001Z'],
  ['openedAt', '2026-11-20T15:30:00 01:00'],
  ['openedAt', '1969-01-01T00:00:00Z'],
  ['openedAt', '9999-01-01T00:00:00Z'],
  ['openedAt', 'NaN'],
  ['openedAt', '1e308'],
])('%s=%s is refused', async (parameter, value) => {
  expect(await problem({ ...ASKED, [parameter]: value })).toMatchObject({
    status: 400,
    code: 'invalid-parameter',
    parameter,
  })
})

test.each(Object.keys(ASKED))('without %s there is no answer', async (parameter) => {
  const { [parameter as keyof typeof ASKED]: _, ...others } = ASKED
  expect(await problem(others)).toMatchObject({ status: 400, parameter })
})

test('twice, unknown, and ids that do not exist', async () => {
  expect(await problem(ASKED, '&severity=S1')).toMatchObject({ code: 'duplicate-parameter' })
  expect(await problem(ASKED, '&x=1')).toMatchObject({ code: 'unknown-parameter' })
  expect(await problem({ ...ASKED, tier: 'gold' })).toMatchObject({ status: 404, code: 'unknown-tier' })
  expect(await problem({ ...ASKED, region: 'mars' })).toMatchObject({ status: 404, code: 'unknown-region' })
  expect(deadline.PUT().status).toBe(405)
})
