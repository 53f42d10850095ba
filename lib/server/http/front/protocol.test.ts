import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RouteKind } from '../build-facts/route-kinds.ts'
import { buildEntry } from '../kept-pages/entry.ts'
import { SECURITY_HEADERS } from '../response/security-headers.ts'
import { RawConnection, startFront } from '../testing/front-under-test.ts'

let front: Awaited<ReturnType<typeof startFront>>
let reached: string[]

beforeEach(async () => {
  const notFound = await buildEntry({ status: 404, headers: [], body: Buffer.from('kept 404') }, false)
  const page = await buildEntry({ status: 200, headers: [], body: Buffer.from('kept') }, false)
  reached = []
  const kinds = new Map<string, RouteKind | null>([
    ['/page', 'page'],
    ['/nothing', null],
  ])
  front = await startFront({
    handler: async (incoming, outgoing) => {
      reached.push(`${incoming.url} for ${incoming.headers['x-forwarded-host']}`)
      if (incoming.url !== '/moved') return void outgoing.end('routed')
      outgoing.statusCode = 307
      outgoing.setHeader('location', '/moved?_rsc=1')
      outgoing.end()
    },
    routeKind: (path) => (kinds.has(path) ? (kinds.get(path) ?? null) : 'handler'),
    kept: (path) => (path === '/kept' ? page : undefined),
    notFound: () => notFound,
  })
})

afterEach(() => front.stop())

async function say(bytes: string): Promise<string> {
  const raw = new RawConnection(front.port)
  raw.socket.write(bytes)
  await expect.poll(() => raw.socket.closed || raw.received.includes('\r\n\r\n')).toBe(true)
  raw.socket.destroy()
  return raw.received
}

test.each([
  ['/health/live', '{"status":"ok"}'],
  ['/kept', 'kept'],
  ['/page', 'routed'],
])('HTTP/1.0 without a Host gets %s', async (path, body) => {
  const answer = await say(`GET ${path} HTTP/1.0\r\n\r\n`)
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
  expect(answer).toContain(body)
})

test('the site has its own host for whoever names none', async () => {
  await say('GET /page HTTP/1.0\r\n\r\n')
  expect(reached).toEqual(['/page for sla.example.com'])
})

test.each([
  ['no Host', 'GET /kept HTTP/1.1\r\n\r\n', '400 Bad Request'],
  ['two Hosts', 'GET /kept HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n', '400 Bad Request'],
  ['a list of Hosts', 'GET /kept HTTP/1.1\r\nHost: x, y\r\n\r\n', '400 Bad Request'],
  ['a request line that is none', 'NONSENSE\r\n\r\n', '400 Bad Request'],
  ['headers that are too long', `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`, '431 '],
  ['an expectation', 'GET / HTTP/1.1\r\nHost: x\r\nExpect: miracles\r\n\r\n', '417 Expectation Failed'],
])('%s is refused with the headers that every answer bears', async (_, bytes, status) => {
  const answer = await say(bytes)
  expect(answer.startsWith(`HTTP/1.1 ${status}`)).toBe(true)
  for (const [name, value] of SECURITY_HEADERS) expect(answer).toContain(`${name}: ${value}\r\n`)
  expect(answer).toContain("Content-Security-Policy: default-src 'self'")
  expect(answer).toContain('Cache-Control: no-store\r\n')
  expect(reached).toEqual([])
})

// Node looks at its connections every five seconds.
test('a request whose headers do not end in time is answered 408, with the headers that every answer bears', async () => {
  front.server.headersTimeout = 100
  const raw = new RawConnection(front.port)
  raw.socket.write('GET /kept HTTP/1.1\r\nHost: x\r\nX-Slow: ')
  await expect.poll(() => raw.socket.closed, { timeout: 14_000 }).toBe(true)
  const [head = '', body] = raw.received.split('\r\n\r\n')
  expect(head.startsWith('HTTP/1.1 408 Request Timeout\r\n')).toBe(true)
  for (const [name, value] of SECURITY_HEADERS) expect(`${head}\r\n`).toContain(`${name}: ${value}\r\n`)
  expect(head).toContain("Content-Security-Policy: default-src 'self'")
  expect(head).toContain('Cache-Control: no-store\r\n')
  expect(head).toContain('Connection: close\r\n')
  expect(body).toBe('408 Request Timeout\n')
  expect(reached).toEqual([])
}, 20_000)

test.each([
  'Next-Action',
  'Next-HMR-Refresh',
  'Next-Resume',
  'X-Middleware-Subrequest',
  'X-Nextjs-Data',
  'X-Prerender-Revalidate',
  'X-Matched-Path',
])('%s is refused before the routes', async (name) => {
  const response = await fetch(`${front.address}/page?a=1`, { headers: { [name]: 'x' } })
  expect(response.status).toBe(400)
  expect(await response.text()).toContain('A header is not supported')
  expect(reached).toEqual([])
})

test('what browsers and proxies send is no such header', async () => {
  const names = ['x-forwarded-for', 'x-real-ip', 'x-request-id', 'sec-purpose', 'purpose', 'rsc', 'next-url']
  const headers = Object.fromEntries(names.map((name) => [name, '1']))
  expect((await fetch(`${front.address}/page?a=1`, { headers })).status).toBe(200)
})

test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s to a page is refused', async (method) => {
  const response = await fetch(`${front.address}/page`, { method })
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  expect((await fetch(`${front.address}/nothing`, { method })).status).toBe(404)
  expect(reached).toEqual([])
})

test.each([
  '/a/%5Btier%5D/%5Bregion%5D',
  '/%5Btier%5D',
  '/a/[tier]',
  '/_global-error',
  '/_not-found',
  '/%5fx',
])('%s is no address', async (path) => {
  const outgoing = request({ host: '127.0.0.1', port: front.port, path }).end()
  const answer = await new Promise<[number | undefined, string]>((resolve) => {
    outgoing.on('response', async (response) => resolve([response.statusCode, await text(response)]))
  })
  expect(answer).toEqual([404, 'kept 404'])
  expect(reached).toEqual([])
})

test('brackets inside a segment, and what the framework serves, are handed on', async () => {
  for (const path of ['/a[1]', '/_next/static/x.js', '/a/_b'])
    expect((await fetch(front.address + path)).status).toBe(200)
})

test('a redirect of the router is kept by nobody, and varies by what it sent', async () => {
  const ask = (headers: Record<string, string>) =>
    fetch(`${front.address}/moved`, { headers, redirect: 'manual' })
  const { headers } = await ask({ rsc: '1' })
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('vary')).toBe(
    'rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch',
  )
})
