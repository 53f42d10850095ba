import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { trustProxies } from '../../platform/trusted-proxy.ts'
import { buildEntry, type Entry } from '../kept-pages/entry.ts'
import { pageMethod } from '../response/page-status.ts'
import { createFrontServer, type FrontServer } from './front-server.ts'

const FIXED = [
  ['Referrer-Policy', 'no-referrer'],
  ['Cache-Control', 'private, no-store'],
] as const

let route: (request: IncomingMessage, response: ServerResponse) => void
let notFound: Entry | undefined
let server: FrontServer
let address: string

beforeEach(async () => {
  notFound = await buildEntry(
    {
      status: 404,
      headers: [['Cache-Control', 'public, max-age=60']],
      body: Buffer.from('<p>Page not found</p>'),
    },
    false,
  )
  server = createFrontServer({
    handler: async (incoming, outgoing) => route(incoming, outgoing),
    kept: () => undefined,
    stored: () => null,
    insteadOf: () => null,
    routeKind: (path) => (path.endsWith('/page') ? 'page' : 'handler'),
    headersAt: (path) => (path.startsWith('/key/') ? FIXED : []),
    host: 'sla.example.com',
    onProxyFault: () => undefined,
    onCrowded: () => undefined,
    notFound: () => notFound,
    readiness: () => ({ status: 200, body: Buffer.from('{}') }),
    asReadingPage: () => null,
    bodyLimits: new Map(),
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

const headersOf = async (path: string, init: RequestInit = {}) => {
  const { status, headers } = await fetch(address + path, init)
  return [status, headers.get('referrer-policy'), headers.get('cache-control')]
}

test('an address has its own headers, whatever makes the answer', async () => {
  const says = (status: number, type: string) => (_: IncomingMessage, response: ServerResponse) => {
    response.setHeader('content-type', type)
    response.setHeader('cache-control', 'public, max-age=31536000')
    response.statusCode = status
    response.end('<p>It.</p>')
  }
  route = says(200, 'text/html')
  expect(await headersOf('/key/page')).toEqual([200, 'no-referrer', 'private, no-store'])
  route = says(200, 'text/plain')
  expect(await headersOf('/key/text')).toEqual([200, 'no-referrer', 'private, no-store'])
  // The kept page for unknown addresses, and refusals.
  route = says(404, 'text/html')
  expect(await headersOf('/key/gone')).toEqual([404, 'no-referrer', 'private, no-store'])
  route = says(500, 'text/html')
  expect(await headersOf('/key/failed')).toEqual([500, 'no-referrer', 'private, no-store'])
  expect(await headersOf('/key/page', { method: 'POST' })).toEqual([405, 'no-referrer', 'private, no-store'])
  route = (_, response) => void response.writeHead(200, { 'cache-control': 'public' }).end('It.')
  expect(await headersOf('/key/text')).toEqual([200, 'no-referrer', 'private, no-store'])
  route = (_, response) => void response.writeHead(200, ['cache-control', 'public']).end('It.')
  expect(await headersOf('/key/text')).toEqual([200, 'no-referrer', 'private, no-store'])
  expect(await headersOf('/key/%zz')).toEqual([400, 'no-referrer', 'private, no-store'])
})

test('other addresses keep theirs', async () => {
  route = (_, response) => void response.writeHead(200, { 'cache-control': 'public, max-age=60' }).end('It.')
  expect(await headersOf('/other')).toEqual([200, 'strict-origin-when-cross-origin', 'public, max-age=60'])
})

test('a page knows whether it is rendered for HEAD', async () => {
  const methods: string[] = []
  route = (_, response) => {
    methods.push(pageMethod())
    response.setHeader('content-type', 'text/html')
    response.end('<p>It.</p>')
  }
  await fetch(`${address}/page`)
  await fetch(`${address}/page`, { method: 'HEAD' })
  expect(methods).toEqual(['GET', 'HEAD'])
  expect(pageMethod()).toBe('GET')
})
