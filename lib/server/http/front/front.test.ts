import { once } from 'node:events'
import { type IncomingMessage, request, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { buffer, text } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { REFUSALS } from '#lib/domain/errors/refusals.ts'
import { trustProxies } from '../../platform/trusted-proxy.ts'
import type { RouteKind } from '../build-facts/route-kinds.ts'
import { buildEntry, type Entry } from '../kept-pages/entry.ts'
import type { BodyLimit } from '../request/body-limit.ts'
import { askForStatus } from '../response/page-status.ts'
import type { StoredAnswer } from './front-options.ts'
import { createFrontServer, type FrontServer } from './front-server.ts'

/** The limit that a feature declares for a path of its own. */
const FILES: BodyLimit = {
  size: 20_016_384,
  discarded: 64_000_000,
  refusal: REFUSALS.fileTooLarge,
  busy: REFUSALS.overloaded,
}

type Route = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

// The hash of alert(1), as in script-hashes.test.ts.
const ALERT_1 = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"
const PAGE = '<script>alert(1)</script>'

let route: Route
let server: FrontServer
let address: string
let entries: Map<string, Entry>
let notFound: Entry | undefined
let stored: Map<string, StoredAnswer>
let instead: Map<string, string>
let reading: Map<string, string>
let kinds: Map<string, RouteKind | null>
let proxies: string[]

beforeEach(async () => {
  entries = new Map()
  stored = new Map()
  instead = new Map()
  reading = new Map()
  kinds = new Map()
  proxies = []
  notFound = undefined
  server = createFrontServer({
    handler: async (incoming, outgoing) => route(incoming, outgoing),
    kept: (path) => entries.get(path),
    stored: (path) => stored.get(path) ?? null,
    insteadOf: (target) => instead.get(target) ?? null,
    routeKind: (path) => kinds.get(path) ?? 'handler',
    host: 'sla.example.com',
    onProxyFault: ({ proxy }) => proxies.push(proxy),
    onCrowded: () => undefined,
    notFound: () => notFound,
    readiness: () => ({ status: 200, body: Buffer.from('{}') }),
    asReadingPage: (html) => reading.get(html) ?? null,
    permissionsOf: (path) => (path === '/sign-in' ? 'usb=(self)' : null),
    bodyLimits: new Map([['/files', FILES]]),
    trusts: trustProxies([]),
    onError: () => undefined,
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const keptPage = (status: number, body: string) =>
  buildEntry({ status, headers: [['Vary', 'Accept-Encoding']], body: Buffer.from(body) }, false)

const answerWith = (status: number, headers: Record<string, string>, body: string | Buffer): Route => {
  return (_, response) => {
    response.statusCode = status
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    response.flushHeaders()
    response.write(body)
    response.end()
  }
}

const HTML = { 'content-type': 'text/html; charset=utf-8' }

test('a dynamic page gets the nonce that its request was given', async () => {
  route = (incoming, outgoing) => {
    outgoing.setHeader('content-type', 'text/html')
    outgoing.end(String(incoming.headers['content-security-policy']))
  }
  const response = await fetch(`${address}/for/x`, { headers: { 'content-security-policy': "'nonce-mine'" } })
  const policy = await response.text()
  expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/]{22}=='/)
  expect(policy).not.toContain('mine')
  expect(response.headers.get('content-security-policy')).toBe(policy)
})

test('a page may ask for a status and still answer with its own words; the next page starts afresh', async () => {
  route = async (incoming, outgoing) => {
    await new Promise(setImmediate)
    if (incoming.url === '/faulty') askForStatus(404)
    await answerWith(200, HTML, 'what to fix')(incoming, outgoing)
  }
  const [faulty, fine] = await Promise.all([fetch(`${address}/faulty`), fetch(`${address}/fine`)])
  expect([faulty.status, await faulty.text()]).toEqual([404, 'what to fix'])
  expect(fine.status).toBe(200)
})

test('a query that another page answers goes there, past the kept page; every other query does not', async () => {
  entries.set('/terms', await keptPage(200, 'kept'))
  instead.set('/terms?version=1', '/choose?address=x')
  route = (incoming, outgoing) => void outgoing.end(incoming.url)
  const textOf = async (target: string) => await (await fetch(`${address}${target}`)).text()
  expect(await textOf('/terms?version=1')).toBe('/choose?address=x')
  expect(await textOf('/terms?utm_source=x')).toBe('kept')
  expect(await textOf('/terms')).toBe('kept')
  const posted = await fetch(`${address}/terms?version=1`, { method: 'POST' })
  expect(await posted.text()).toBe('/terms?version=1')
})

test('what the router fetches keeps its status, or it would load the document instead', async () => {
  route = async (incoming, outgoing) => {
    askForStatus(400)
    await answerWith(200, { 'content-type': 'text/x-component' }, 'data')(incoming, outgoing)
  }
  expect((await fetch(`${address}/faulty`, { headers: { rsc: '1' } })).status).toBe(200)
})

test.each([
  ['plain', {}, PAGE],
  ['gzipped', { 'content-encoding': 'gzip' }, gzipSync(PAGE)],
])('a prerendered page that is not kept gets the hashes of its scripts: %s', async (_, encoding, body) => {
  route = answerWith(200, { ...HTML, ...encoding, 'x-nextjs-prerender': '1' }, body)
  const response = await fetch(`${address}/console/about`)
  expect(response.headers.get('content-security-policy')).toContain(`script-src 'self' ${ALERT_1};`)
  expect(await response.text()).toBe(PAGE)
})

test.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
] as const)(
  'a reading page goes out without its scripts, in %s, and needs none',
  async (encoding, decoded) => {
    reading.set(PAGE, '<p>read')
    route = async (incoming, outgoing) => {
      const nonce = /'nonce-([^']+)'/.exec(String(incoming.headers['content-security-policy']))?.[1]
      outgoing.setHeader(
        'link',
        `</a.woff2>; rel=preload; as="font"; crossorigin=""; nonce="${nonce}"; type="font/woff2"`,
      )
      outgoing.setHeader('vary', 'rsc, Accept-Encoding')
      await answerWith(
        200,
        { ...HTML, etag: '"of-all"', 'content-encoding': 'gzip' },
        gzipSync(PAGE),
      )(incoming, outgoing)
    }
    const sent = request(`${address}/calculators`, { headers: { 'accept-encoding': encoding } }).end()
    const [response] = (await once(sent, 'response')) as [IncomingMessage]
    const body = await buffer(response)
    expect(decoded(body).toString()).toBe('<p>read')
    expect(response.headers).toMatchObject({
      'content-encoding': encoding,
      'content-length': String(body.length),
      link: '</a.woff2>; rel=preload; as="font"; crossorigin=""; type="font/woff2"',
      vary: 'Accept-Encoding',
    })
    expect(response.headers).not.toHaveProperty('etag')
    expect(response.headers['content-security-policy']).toContain("script-src 'self';")
  },
)

test('a missing page is answered with the kept one', async () => {
  notFound = await keptPage(404, '<h1>Page not found</h1>')
  route = answerWith(
    404,
    { ...HTML, etag: '"empty"', 'cache-control': 'no-store' },
    '<html id="__next_error__">',
  )
  const response = await fetch(`${address}/nothing`)
  expect(response.status).toBe(404)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('etag')).not.toBe('"empty"')
  expect(await response.text()).toBe('<h1>Page not found</h1>')
})

test('a page that fails says so without scripts', async () => {
  route = answerWith(500, HTML, '<html id="__next_error__">')
  const response = await fetch(`${address}/for/x`)
  expect(response.status).toBe(500)
  expect(await response.text()).toContain('Something went wrong on our side')
})

test('a handler that rejects is answered for', async () => {
  route = () => Promise.reject(new Error('out of order'))
  const response = await fetch(`${address}/api/v1/x`)
  expect(response.status).toBe(500)
  expect(await response.json()).toMatchObject({ code: 'internal-error' })
})

test('a header that the route sets stays its own, once', async () => {
  route = answerWith(200, { 'content-type': 'application/json', 'referrer-policy': 'no-referrer' }, '{}')
  const { headers } = await fetch(`${address}/api/v1/x`)
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

test('a path that uses more of the browser says so, and no other does', async () => {
  route = answerWith(200, { 'content-type': 'text/html' }, PAGE)
  const permissions = async (path: string) => (await fetch(address + path)).headers.get('permissions-policy')
  expect(await permissions('/sign-in')).toBe('usb=(self)')
  expect(await permissions('/sign-in/else')).toContain('usb=()')
})

test('a 304 of the route bears no policy, which would replace the stored one', async () => {
  route = (_, outgoing) => void outgoing.writeHead(304).end()
  const { status, headers } = await fetch(`${address}/console/about`)
  expect(status).toBe(304)
  expect(headers.has('content-security-policy')).toBe(false)
})

test('the router is never given a kept page', async () => {
  entries.set('/a', await keptPage(200, 'kept'))
  route = answerWith(200, { 'content-type': 'text/x-component' }, 'payload')
  expect(await (await fetch(`${address}/a?utm_source=x`)).text()).toBe('kept')
  expect(await (await fetch(`${address}/a`, { headers: { rsc: '1' } })).text()).toBe('payload')
  expect(await (await fetch(`${address}/a?_rsc=1`)).text()).toBe('payload')
  expect(await (await fetch(`${address}/a`, { method: 'POST' })).text()).toBe('payload')
})

test('a kept reading page is the same for the router, which then loads it', async () => {
  const original = { status: 200, headers: [['Vary', 'Accept-Encoding']], body: Buffer.from('read') } as const
  entries.set('/a', await buildEntry({ ...original, isReadingPage: true }, false))
  expect(await (await fetch(`${address}/a`, { headers: { rsc: '1' } })).text()).toBe('read')
  expect(await (await fetch(`${address}/a?_rsc=1`)).text()).toBe('read')
})

test('a choice is answered in place of the page, whoever writes "_rsc" into the address', async () => {
  const choices = ['/a?version=1', '/a?version=1&_rsc=1']
  for (const target of choices) instead.set(target, '/choose')
  route = (incoming, outgoing) => void outgoing.end(incoming.url)
  for (const target of choices) expect(await (await fetch(`${address}${target}`)).text()).toBe('/choose')
  const ofRouter = await fetch(`${address}/a?version=1&_rsc=1`, { headers: { rsc: '1' } })
  expect(await ofRouter.text()).toBe('/a?version=1&_rsc=1')
})

test('a stored file is answered without a route; where that fails, the route answers', async () => {
  const answer: StoredAnswer['answer'] = async (_, response) => void response.end('stored')
  const gone = () => Promise.reject(new Error('the disk is gone'))
  stored.set('/documents/a.pdf', { isAtHand: true, answer })
  stored.set('/documents/b.pdf', { isAtHand: true, answer: gone })
  stored.set('/documents/c.pdf', { isAtHand: false, answer })
  stored.set('/documents/d.pdf', { isAtHand: false, answer: gone })
  route = answerWith(200, { 'content-type': 'text/plain' }, 'routed')
  expect(await (await fetch(`${address}/documents/a.pdf?download`)).text()).toBe('stored')
  expect(await (await fetch(`${address}/documents/a.pdf`, { method: 'POST' })).text()).toBe('routed')
  expect(await (await fetch(`${address}/documents/b.pdf`)).text()).toBe('routed')
  expect(await (await fetch(`${address}/documents/c.pdf`)).text()).toBe('stored')
  expect(await (await fetch(`${address}/documents/d.pdf`)).text()).toBe('routed')
})

const readBody: Route = async (incoming, outgoing) =>
  void outgoing.end(`${(await text(incoming)).length} bytes`)

const failing = () => {
  throw Object.assign(new Error('EACCES: permission denied, stat'), { code: 'EACCES', syscall: 'stat' })
}

test('what throws before anything is promised is answered for', async () => {
  route = answerWith(200, { 'content-type': 'text/plain' }, 'routed')
  onTestFinished(() => {
    vi.restoreAllMocks()
  })
  // A disk that cannot be read is no reason not to ask the route, which says what is wrong.
  vi.spyOn(stored, 'get').mockImplementation(failing)
  expect(await (await fetch(`${address}/documents/a.pdf`)).text()).toBe('routed')
  // It stands for whatever else fails in looking a path up.
  vi.spyOn(entries, 'get').mockImplementation(failing)
  const answer = await fetch(`${address}/documents/a.pdf`)
  expect([answer.status, await answer.text()]).toEqual([500, expect.stringContaining('Something went wrong')])
})

test('a body of 1 MB passes whole', async () => {
  route = readBody
  const response = await fetch(`${address}/api/v1/x`, { method: 'POST', body: Buffer.alloc(1_000_000) })
  expect(await response.text()).toBe('1000000 bytes')
})

test('a longer body is refused before it is read', async () => {
  route = readBody
  const response = await fetch(`${address}/api/v1/x`, { method: 'POST', body: Buffer.alloc(1_000_001) })
  expect(response.status).toBe(413)
  expect(await response.json()).toMatchObject({ code: 'body-too-large' })
})

test('a body of unknown length is refused once it is too long, and its reader sees an error', async () => {
  const read = Promise.withResolvers<string>()
  route = async (incoming, outgoing) => {
    await text(incoming).then(
      () => read.resolve('whole'),
      () => read.resolve('error'),
    )
    outgoing.end('too late')
  }
  const outgoing = request(`${address}/api/v1/x`, { method: 'POST' })
  outgoing.write(Buffer.alloc(600_000))
  outgoing.end(Buffer.alloc(600_000))
  const [response] = (await once(outgoing, 'response')) as [IncomingMessage]
  expect(response.statusCode).toBe(413)
  expect(await text(response)).toContain('body-too-large')
  expect(await read.promise).toBe('error')
})

test('a path that is declared to take files takes one of 20 MB and its form', async () => {
  const path = '/files'
  route = readBody
  const body = Buffer.alloc(20_000_000 + 16_384)
  expect(await (await fetch(`${address}${path}`, { method: 'POST', body })).text()).toBe('20016384 bytes')
  const longer = await fetch(`${address}${path}`, { method: 'POST', body: Buffer.alloc(20_016_385) })
  expect(longer.status).toBe(413)
  expect(await longer.text()).toContain('20 MB')
})

test('no other path takes a file, however like it looks', async () => {
  route = readBody
  for (const path of ['/file', '/files/', '/files/x', '/file%73', '/FILES']) {
    const response = await fetch(`${address}${path}`, { method: 'POST', body: Buffer.alloc(1_000_001) })
    expect([path, response.status]).toEqual([path, 413])
  }
})

test('a file of 50 MB is refused at its head, and its sender lives to see the answer', async () => {
  route = readBody
  const outgoing = request(`${address}/files?at=2026-10-01`, {
    method: 'POST',
    headers: { 'content-length': '50000000' },
  })
  outgoing.write(Buffer.alloc(100_000))
  const [response] = (await once(outgoing, 'response')) as [IncomingMessage]
  expect(response.statusCode).toBe(413)
  expect(await text(response)).toContain('The file is too large')
  for (let sent = 100_000; sent < 50_000_000; sent += 100_000) outgoing.write(Buffer.alloc(100_000))
  outgoing.end()
  await once(outgoing, 'close')
})

test('whoever asks first is told to go on with a file, and not with what is too large', async () => {
  route = readBody
  const ask = (path: string, length: number) => {
    const headers = { 'content-length': String(length), expect: '100-continue' }
    const outgoing = request(`${address}${path}`, { method: 'POST', headers })
    outgoing.flushHeaders()
    return Promise.race([
      once(outgoing, 'continue').then(() => {
        outgoing.destroy()
        return 'continue'
      }),
      once(outgoing, 'response').then(([response]) => (response as IncomingMessage).resume().statusCode),
    ])
  }
  expect(await ask('/files', 20_000_000)).toBe('continue')
  expect(await ask('/files', 50_000_000)).toBe(413)
  expect(await ask('/api/v1/x', 1_000_001)).toBe(413)
})

test('what cannot be parsed gets a line of text', async () => {
  const socket = connect(Number(new URL(address).port), '127.0.0.1')
  socket.write('NONSENSE\r\n\r\n')
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/)
})
