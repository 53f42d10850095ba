import { expect, test } from 'vitest'
import { ApiError } from './api-error.ts'
import { respond, respondPrivately } from './respond.ts'
import { SHARED_HEADERS } from './shared-headers.ts'

const ask = (headers: Record<string, string> = {}) => new Request('https://sla.example.com/api', { headers })
const busy = async (): Promise<object> => {
  throw new ApiError('busy', 'Try again in a few seconds.')
}

const keep = () => 'public, max-age=17'

// A promise that nobody waits for would be written as {}.
test.each([
  ['at once', () => ({ a: 1 })],
  ['later', async () => ({ a: 1 })],
])('what is answered %s is in the body', async (_, answer) => {
  const anyone = await respond(ask(), answer, keep)
  expect([anyone.status, await anyone.text()]).toEqual([200, '{"a":1}'])
  const one = await respondPrivately(answer)
  expect([one.status, await one.text()]).toEqual([200, '{"a":1}'])
})

test('anyone may read and keep a public answer, and is told when nothing has changed', async () => {
  const first = await respond(ask(), async () => ({ a: 1 }), keep)
  const etag = first.headers.get('etag') ?? ''
  expect(Object.fromEntries(first.headers)).toEqual({
    // base64url of SHA-256 over {"a":1}: printf '{"a":1}' | openssl dgst -sha256 -binary | basenc --base64url
    etag: '"AVq9f1zFei3ZS3WQ8ErYCEJzkF7jPsXOvq5iJ2qX-GI"',
    'cache-control': 'public, max-age=17',
    'content-type': 'application/json',
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'ETag',
  })
  const again = await respond(ask({ 'if-none-match': etag }), async () => ({ a: 1 }), keep)
  expect([again.status, await again.text()]).toEqual([304, ''])
  expect((await respond(ask({ 'if-none-match': etag }), () => ({ a: 2 }), keep)).status).toBe(200)
})

test('nobody keeps a private answer, and no other site reads it', async () => {
  const response = await respondPrivately(async () => ({ a: 1 }))
  expect(Object.fromEntries(response.headers)).toEqual({
    'cache-control': 'no-store',
    'content-type': 'application/json',
  })
})

test('a private answer that other sites may read says so, its problems too', async () => {
  for (const answer of [async () => ({ a: 1 }), busy]) {
    const { headers } = await respondPrivately(answer, SHARED_HEADERS)
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('cache-control')).toBe('no-store')
  }
})

test('a refusal is a problem that nobody keeps, with the time to wait where it passes by itself', async () => {
  const anyone = await respond(ask(), busy, keep)
  expect(anyone.status).toBe(503)
  expect(await anyone.json()).toMatchObject({ code: 'busy', detail: 'Try again in a few seconds.' })
  expect(Object.fromEntries(anyone.headers)).toEqual({
    'cache-control': 'no-store',
    'content-type': 'application/problem+json',
    'retry-after': '5',
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'Retry-After',
  })
  const one = await respondPrivately(busy)
  expect(Object.fromEntries(one.headers)).toEqual({
    'cache-control': 'no-store',
    'content-type': 'application/problem+json',
    'retry-after': '5',
  })
  const unknown = await respondPrivately(() => {
    throw new ApiError('unknown-tier', 'The tiers are a, b.', { known: ['a', 'b'] })
  })
  expect([unknown.status, unknown.headers.get('retry-after')]).toEqual([404, null])
  expect(await unknown.json()).toMatchObject({ known: ['a', 'b'] })
})

test('what is no refusal is not told to the caller', async () => {
  const broken = async (): Promise<object> => {
    throw new TypeError('undefined is not a function')
  }
  await expect(respond(ask(), broken, keep)).rejects.toThrow(TypeError)
  await expect(respondPrivately(broken)).rejects.toThrow(TypeError)
})

test('an answer that is no object does not compile', () => {
  const checkedOnly = () => {
    // @ts-expect-error JSON has no undefined
    void respond(ask(), () => undefined, keep)
    // @ts-expect-error nor may it be what a promise ends with
    void respondPrivately(async () => undefined)
  }
  expect(checkedOnly).toBeTypeOf('function')
})
