import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test, vi } from 'vitest'
// biome-ignore lint/correctness/useImportExtensions: it takes the declarations for the module.
import { type BackoffOptions, fetchWithBackoff } from '../../../../data/examples/rate-limited-fetch.mjs'

/** 47 seconds before the reset of the published example: 1715000000 is 6 May 2024, 12:53:20 UTC. */
const START = Date.UTC(2024, 4, 6, 12, 52, 33)

type Answer = { status?: number; headers?: Record<string, string>; body?: string }
type Seen = { method: string; body: string; key: string | undefined; at: number }

const refused = (headers: Record<string, string> = {}): Answer => ({ status: 429, headers, body: 'refused' })
const done: Answer = { status: 200, body: 'done' }

/**
 * A server on the loopback that gives the answers in turn and the last one for ever, and a clock that only the
 * client's waits move.
 */
async function scene(answers: Answer[]) {
  let clock = START
  const waits: number[] = []
  const seen: Seen[] = []
  const server = createServer(async (request: IncomingMessage, response) => {
    const { method = '', headers } = request
    const answer = answers[Math.min(seen.length, answers.length - 1)]
    const key = headers['idempotency-key']?.toString()
    seen.push({ method, body: await text(request), key, at: clock - START })
    response.writeHead(answer?.status ?? 200, answer?.headers).end(answer?.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/records`
  const time = {
    now: () => clock,
    sleep: async (milliseconds: number) => {
      waits.push(milliseconds / 1000)
      clock += milliseconds
    },
  }
  const call = (init: RequestInit = {}, options: BackoffOptions = {}) =>
    fetchWithBackoff(url, init, { ...time, ...options })
  return { call, waits, seen }
}

const IN_90_SECONDS = 'Mon, 06 May 2024 12:54:03 GMT'
const AN_HOUR_AGO = 'Mon, 06 May 2024 11:52:33 GMT'

test.each<[string, Record<string, string>, number]>([
  ['a reset as a Unix time', { 'ratelimit-reset': '1715000000' }, 47],
  ['a reset as delay seconds', { 'ratelimit-reset': '30' }, 30],
  ['Retry-After in seconds', { 'retry-after': '12' }, 12],
  ['Retry-After as a date', { 'retry-after': IN_90_SECONDS }, 90],
  ['Retry-After in seconds beside a reset', { 'retry-after': '60', 'ratelimit-reset': '1715000000' }, 60],
  ['Retry-After as a date beside a reset', { 'retry-after': IN_90_SECONDS, 'ratelimit-reset': '5' }, 90],
  ['Retry-After in seconds that is less than the reset', { 'retry-after': '2', 'ratelimit-reset': '30' }, 2],
  ['a reset that is past', { 'ratelimit-reset': '1714990000' }, 1],
  ['a reset at this moment', { 'ratelimit-reset': '1714999953' }, 1],
  ['a reset in 0 seconds', { 'ratelimit-reset': '0' }, 1],
  ['Retry-After of 0 seconds', { 'retry-after': '0' }, 1],
  ['Retry-After with a date that is past', { 'retry-after': AN_HOUR_AGO }, 1],
  [
    'Retry-After with a date that is past, beside a reset',
    { 'retry-after': AN_HOUR_AGO, 'ratelimit-reset': '30' },
    1,
  ],
  ['the longest wait it keeps', { 'retry-after': '300' }, 300],
  ['no header', {}, 1],
])('after %s it waits once and succeeds', async (_, headers, seconds) => {
  const { call, waits, seen } = await scene([refused(headers), done])
  const response = await call()
  expect([response.status, await response.text()]).toEqual([200, 'done'])
  expect(waits).toEqual([seconds])
  expect(seen.map(({ at }) => at)).toEqual([0, seconds * 1000])
})

test.each([
  'soon',
  '-5',
  '1.5',
  '5, 10',
  '0x1F',
  '1e1',
  'Mon, 99 Foo 2024 12:54:03 GMT',
  '2024-05-06T12:54:03Z',
])(
  'a header of %j says nothing: Retry-After gives way to the reset, the reset to the back-off',
  async (malformed) => {
    const { call, waits } = await scene([
      refused({ 'retry-after': malformed, 'ratelimit-reset': '1715000000' }),
      refused({ 'ratelimit-reset': malformed }),
      done,
    ])
    expect((await call({}, { ceilingSeconds: 5 })).status).toBe(200)
    expect(waits).toEqual([47, 5])
  },
)

test('a moment within a second is waited for to the end', async () => {
  const { call, waits } = await scene([refused({ 'ratelimit-reset': '1715000000' }), done])
  await call({}, { now: () => START + 400 })
  expect(waits).toEqual([47])
})

test('without any header it waits 1, 2 and 4 seconds, then hands back the last answer', async () => {
  const { call, waits, seen } = await scene([refused()])
  const response = await call()
  expect([response.status, await response.text()]).toEqual([429, 'refused'])
  expect(waits).toEqual([1, 2, 4])
  expect(seen.map(({ at }) => at)).toEqual([0, 1000, 3000, 7000])
})

test('the wait doubles up to the ceiling', async () => {
  const { call, waits } = await scene([refused()])
  await call({}, { retries: 8 })
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 32, 32])
  const low = await scene([refused()])
  await low.call({}, { retries: 4, ceilingSeconds: 3 })
  expect(low.waits).toEqual([1, 2, 3, 3])
  const zero = await scene([refused()])
  await zero.call({}, { ceilingSeconds: 0 })
  expect(zero.waits).toEqual([1, 1, 1])
})

test('the back-off goes on from the last wait, also where a header had set that', async () => {
  const { call, waits } = await scene([refused({ 'retry-after': '6' }), refused(), refused(), done])
  expect((await call()).status).toBe(200)
  expect(waits).toEqual([6, 12, 24])
})

test.each<[string, Record<string, string>]>([
  ['301 seconds', { 'retry-after': '301' }],
  ['a reset in 301 seconds', { 'ratelimit-reset': '1715000254' }],
  ['10⁹ seconds, the greatest delay', { 'ratelimit-reset': '1000000000' }],
  ['a Unix time in milliseconds', { 'ratelimit-reset': '1715000000000' }],
  ['a number beyond all numbers', { 'retry-after': '9'.repeat(400) }],
])('a wait of over 5 minutes is left to the caller: %s', async (_, headers) => {
  const { call, waits, seen } = await scene([refused(headers), done])
  const response = await call()
  expect([response.status, await response.text()]).toEqual([429, 'refused'])
  expect([waits, seen.length]).toEqual([[], 1])
})

test('with no retries to make it makes none', async () => {
  const { call, seen } = await scene([refused()])
  expect((await call({}, { retries: 0 })).status).toBe(429)
  expect(seen).toHaveLength(1)
})

test.each([200, 204, 304, 400, 401, 404, 409, 500, 502, 503, 504])(
  'an answer of %i is handed back at once',
  async (status) => {
    const { call, seen } = await scene([{ status, headers: { 'ratelimit-reset': '30' } }])
    expect((await call()).status).toBe(status)
    expect(seen).toHaveLength(1)
  },
)

test('503 is tried again where Retry-After says when, 500 is not', async () => {
  const headers = { 'retry-after': '20' }
  const unavailable = await scene([{ status: 503, headers }, done])
  expect((await unavailable.call()).status).toBe(200)
  expect(unavailable.waits).toEqual([20])
  const broken = await scene([{ status: 500, headers }, done])
  expect((await broken.call()).status).toBe(500)
})

test.each([
  ['POST', undefined, 1],
  ['PATCH', undefined, 1],
  ['POST', 'order-17', 2],
  ['PATCH', 'order-17', 2],
  ['PUT', undefined, 2],
  ['DELETE', undefined, 2],
])('%s with the Idempotency-Key %s is sent %i times, each time whole', async (method, key, times) => {
  const { call, seen } = await scene([refused(), done])
  const body = '{"name":"Zoë"}'
  const response = await call({ method, body, ...(key && { headers: { 'Idempotency-Key': key } }) })
  expect(response.status).toBe(times === 1 ? 429 : 200)
  expect(seen.map(({ at, ...rest }) => rest)).toEqual(
    Array.from({ length: times }, () => ({ method, body, key })),
  )
})

test('a body that can be read only once is sent whole each time', async () => {
  const { call, seen } = await scene([refused(), refused(), done])
  const body = new Blob(['a'.repeat(100_000)]).stream()
  const init = { method: 'PUT', body, duplex: 'half' } as RequestInit
  expect((await call(init)).status).toBe(200)
  expect(seen.map(({ body: { length } }) => length)).toEqual([100_000, 100_000, 100_000])
})

/** The client with its own wait, on timers that only the test moves, against answers without a server. */
function ownWait(init: RequestInit = {}) {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const answers = [new Response('refused', { status: 429, headers: { 'retry-after': '300' } })]
  const send = vi.fn(async () => answers.shift() ?? new Response('done'))
  return { send, call: fetchWithBackoff('https://api.example.com/v1/records', init, { fetch: send }) }
}

test('its own wait lasts as long as the header says', async () => {
  const { send, call } = ownWait()
  await vi.advanceTimersByTimeAsync(299_999)
  expect(send).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(send).toHaveBeenCalledTimes(2)
  expect(await (await call).text()).toBe('done')
})

test('a signal ends the wait with its reason, and nothing more is sent', async () => {
  const control = new AbortController()
  const { send, call } = ownWait({ signal: control.signal })
  const ended = expect(call).rejects.toThrow('the user left')
  await vi.advanceTimersByTimeAsync(1000)
  expect(vi.getTimerCount()).toBe(1)
  control.abort(new Error('the user left'))
  await ended
  expect(vi.getTimerCount()).toBe(0)
  expect(send).toHaveBeenCalledTimes(1)
})

test('a signal that has ended already stops the first request', async () => {
  const { call, seen } = await scene([done])
  await expect(call({ signal: AbortSignal.abort(new Error('too late')) })).rejects.toThrow('too late')
  expect(seen).toEqual([])
})
