import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BuiltServer, isBuilt, startBuiltServer } from '../testing/built-server.ts'

let server: BuiltServer

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.address}${path}`, { headers: { accept: 'text/html', ...headers } })

describe.runIf(isBuilt)('kept answers of the running server', () => {
  beforeAll(async () => {
    server = await startBuiltServer({ SLA_DESK_NOW: '2026-11-20T12:00:00Z' })
  })

  afterAll(async () => {
    await server?.stop()
  })

  test.each([
    '/versions/2026-10-01',
    '/versions/2026-10-01/enterprise/eu',
    '/versions/compare?from=2026-04-01&to=2026-10-01',
    '/api/v1/openapi.json',
    '/review.ics',
  ])('%s is the same for everyone, and not sent twice', async (path) => {
    const first = await ask(path)
    const text = await first.text()
    expect([first.status, first.headers.get('x-content-type-options')]).toEqual([200, 'nosniff'])
    const again = await ask(path)
    expect(await again.text()).toBe(text)
    expect(again.headers.get('content-security-policy')).toBe(first.headers.get('content-security-policy'))
    const known = await ask(path, { 'if-none-match': first.headers.get('etag') ?? '' })
    expect([known.status, await known.text()]).toEqual([304, ''])
  })

  test('a comparison that is written in another way is the same answer', async () => {
    const bodies = await Promise.all(
      ['from=2026-04-01&to=2026-10-01', 'to=2026-10-01&from=2026-04-01&tier=&region=&utm_source=x'].map(
        async (query) => (await ask(`/versions/compare?${query}`)).text(),
      ),
    )
    expect(bodies[0]).toContain('What changed from 2026-04-01 to 2026-10-01')
    expect(bodies[1]).toBe(bodies[0])
  })

  test.each([
    ['/api/v1/openapi.json?unknown=1', 400],
    ['/versions/2026-10-01?tier=gold&region=eu', 404],
    ['/versions/2026-10-01/gold/eu', 404],
    ['/versions/compare?from=2026-04-01&to=9999-12-31', 404],
    ['/versions/compare?from=2026-04-01&from=2026-10-01&to=2026-10-01', 400],
  ])('%s still answers %i', async (path, status) => {
    await ask('/versions/2026-10-01')
    expect((await ask(path)).status).toBe(status)
  })
})
