import { once } from 'node:events'
import { request, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { trustProxies } from '../../platform/trusted-proxy.ts'
import { ADMISSION_LIMITS } from '../bounds/admission-limits.ts'
import { buildEntry } from '../kept-pages/entry.ts'
import { HeldRoute, RawConnection, startFront } from '../testing/front-under-test.ts'

const numbered = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, at) => `/${prefix}${at}`)

let stop: () => void = () => undefined
const open: RawConnection[] = []

afterEach(() => {
  for (const { socket } of open.splice(0)) socket.destroy()
  stop()
})

async function start(options: Partial<Parameters<typeof startFront>[0]> = {}) {
  const route = new HeldRoute()
  const front = await startFront({ handler: route.handler, ...options })
  stop = front.stop
  const connection = () => {
    const raw = new RawConnection(front.port)
    open.push(raw)
    return raw
  }
  return { ...front, route, connection }
}

test('of twenty requests in a pipeline two reach the routes; the others are told to come again', async () => {
  const { route, connection } = await start()
  const raw = connection().pipeline(numbered(20, 'a'))
  await expect.poll(() => route.started).toEqual(['/a0', '/a1'])
  await route.answerAll()
  await expect.poll(() => raw.statuses).toEqual([200, 200, ...new Array(18).fill(503)])
  expect(raw.received).toMatch(/Retry-After: 5\r\n/)
  expect(route.started).toHaveLength(2)
  raw.pipeline(['/again'])
  await expect.poll(() => route.started).toContain('/again')
})

test('ten connections that pipeline twenty each and leave have little done for them', async () => {
  const { route, connection, address } = await start()
  const raws = Array.from({ length: 10 }, (_, at) => connection().pipeline(numbered(20, `${at}-`)))
  await expect.poll(() => route.started.length).toBe(6)
  const started = performance.now()
  expect(await (await fetch(`${address}/health/live`)).json()).toEqual({ status: 'ok' })
  expect(performance.now() - started).toBeLessThan(1_000)
  for (const { socket } of raws) socket.destroy()
  await pause(100)
  await route.answerAll()
  // Six of one address at once; the fourteen that waited went with their connections.
  expect(route.started).toHaveLength(6)
})

test('kept pages, stored files and health are answered while every turn is taken', async () => {
  const page = await buildEntry({ status: 200, headers: [], body: Buffer.from('kept') }, false)
  const { route, connection, address } = await start({
    limits: { ...ADMISSION_LIMITS, dynamic: { ...ADMISSION_LIMITS.dynamic, atOnce: 1, waiting: 1 } },
    kept: (path) => (path === '/kept' ? page : undefined),
    stored: (path) =>
      path === '/a.pdf'
        ? { isAtHand: true, answer: async (_, response) => void response.end('stored') }
        : null,
  })
  const [first, second] = [connection().pipeline(['/1']), connection().pipeline(['/2'])]
  await expect.poll(() => route.started.length).toBe(1)
  await pause(50)
  expect((await fetch(`${address}/3`)).status).toBe(503)
  expect(await (await fetch(`${address}/kept`)).text()).toBe('kept')
  expect(await (await fetch(`${address}/a.pdf`)).text()).toBe('stored')
  expect((await fetch(`${address}/health/live`)).status).toBe(200)
  expect(await (await fetch(`${address}/health/ready`)).json()).toEqual({ status: 'ready' })
  expect(route.started).toEqual(['/1'])
  await route.answerAll()
  await expect.poll(() => [first.statuses, second.statuses]).toEqual([[200], [200]])
})

/** Documents that are not made until a test says so; `at hand` is one of them that is. */
function documents() {
  const asked: string[] = []
  const { promise: made, resolve: make } = Promise.withResolvers<void>()
  const stored = (path: string) => ({
    isAtHand: path === '/at-hand',
    answer: async (_: unknown, response: ServerResponse) => {
      asked.push(path)
      if (path !== '/at-hand') await made
      response.end(path)
    },
  })
  return { asked, make, stored }
}

test('of twenty requests in a pipeline for documents that are not made, two wait; what is at hand does not count', async () => {
  const { asked, make, stored } = documents()
  const { connection, route } = await start({ stored })
  const raw = connection().pipeline([...numbered(20, 'd'), '/at-hand', '/at-hand', '/at-hand'])
  await expect.poll(() => asked).toEqual(['/d0', '/d1', '/at-hand', '/at-hand', '/at-hand'])
  make()
  await expect.poll(() => raw.statuses).toEqual([200, 200, ...new Array(18).fill(503), 200, 200, 200])
  expect(raw.received).toMatch(/Retry-After: 5\r\n/)
  // Of one connection, what waits and what a route answers count together; what has been answered does not.
  raw.pipeline(numbered(2, 'e'))
  await expect.poll(() => raw.statuses.slice(23)).toEqual([200, 200])
  expect(route.started).toEqual([])
})

test('requests that a route answers count beside those that wait for a document', async () => {
  const { make, stored } = documents()
  const { connection, route } = await start({
    stored: (path) => (path.startsWith('/d') ? stored(path) : null),
  })
  const raw = connection().pipeline(['/d', '/route', '/route-too-many', '/d-too-many'])
  await expect.poll(() => route.started).toEqual(['/route'])
  make()
  await route.answerAll()
  await expect.poll(() => raw.statuses).toEqual([200, 200, 503, 503])
})

test('of one address so many wait for documents; those of another are not refused', async () => {
  const { asked, make, stored } = documents()
  const { connection } = await start({
    stored,
    trusts: trustProxies(['127.0.0.1']),
    limits: { ...ADMISSION_LIMITS, awaitedByClient: 3 },
  })
  const from = (client: string) => connection().pipeline(['/d'], `X-Forwarded-For: ${client}\r\n`)
  const hostile = Array.from({ length: 5 }, () => from('203.0.113.1'))
  await expect.poll(() => hostile.flatMap(({ statuses }) => statuses)).toEqual([503, 503])
  const buyer = from('203.0.113.2')
  await expect.poll(() => asked).toHaveLength(4)
  make()
  await expect
    .poll(() => hostile.flatMap(({ statuses }) => statuses).sort())
    .toEqual([200, 200, 200, 503, 503])
  await expect.poll(() => buyer.statuses).toEqual([200])
  // They wait no longer, and so count no longer.
  expect((await Promise.all(hostile.map(() => from('203.0.113.1')))).length).toBe(5)
  await expect.poll(() => asked.length).toBe(9)
})

test('a connection from which nothing is read is not read on, whatever its requests wait for', async () => {
  const { asked, stored } = documents()
  const { connection, server } = await start({ stored })
  const accepted = once(server, 'connection')
  const raw = connection()
  const [socket] = (await accepted) as [Socket]
  raw.socket.pause()
  // 8 MB, of which a few packets are taken.
  for (let packet = 0; packet < 40; packet += 1) raw.pipeline(numbered(5_000, `${packet}-`))
  await pause(1_000)
  expect(asked.length).toBeLessThanOrEqual(2)
  expect(socket.bytesRead).toBeLessThan(400_000)
})

test('of as many connections as there may be, the one that has been idle longest makes room for a new one', async () => {
  const crowded: unknown[] = []
  const { connection, route, address } = await start({
    connections: 3,
    onCrowded: (crowding) => crowded.push(crowding),
  })
  const [busy, first, second] = [connection(), connection(), connection()]
  busy.pipeline(['/busy'])
  await expect.poll(() => route.started).toEqual(['/busy'])
  for (const idle of [second, first]) {
    idle.pipeline(['/health/live'])
    await expect.poll(() => idle.statuses).toEqual([200])
  }
  expect(crowded).toEqual([])
  expect((await fetch(`${address}/health/live`)).status).toBe(200)
  await expect.poll(() => second.socket.closed).toBe(true)
  expect([first.socket.closed, busy.socket.closed]).toEqual([false, false])
  expect(crowded).toEqual([{ most: 3, address: '127.0.0.1', held: 3 }])
  await route.answerAll()
  await expect.poll(() => busy.statuses).toEqual([200])
})

test('clients behind a declared proxy have turns of their own, one after the other', async () => {
  const { route, connection } = await start({
    trusts: trustProxies(['127.0.0.1']),
    limits: { ...ADMISSION_LIMITS, dynamic: { ...ADMISSION_LIMITS.dynamic, unpaced: 1, atOnce: 1 } },
  })
  const from = (address: string, url: string) =>
    connection().pipeline([url], `X-Forwarded-For: ${address}\r\n`)
  from('203.0.113.1', '/first')
  await expect.poll(() => route.started).toEqual(['/first'])
  for (const url of ['/busy1', '/busy2', '/busy3']) {
    from('203.0.113.1', url)
    await pause(20)
  }
  from('203.0.113.2', '/buyer')
  await pause(50)
  await route.answerAll()
  // The buyer came last, and is served as soon as the first is done: it is another's turn.
  expect(route.started.slice(0, 3)).toEqual(['/first', '/buyer', '/busy1'])
})

test('behind a proxy that nobody declared no address is bounded, and the proxy is named', async () => {
  const named: string[] = []
  const { route, connection } = await start({
    onProxyFault: ({ proxy }) => named.push(proxy),
    limits: {
      ...ADMISSION_LIMITS,
      dynamic: { ...ADMISSION_LIMITS.dynamic, unpaced: 12, atOnceByClient: 1, waitingByClient: 1 },
    },
  })
  for (const url of numbered(5, 'f')) connection().pipeline([url], 'X-Forwarded-For: 203.0.113.1\r\n')
  await expect.poll(() => route.started).toHaveLength(5)
  expect(named).toEqual(new Array(5).fill('127.0.0.1'))
  const direct = numbered(4, 'd').map((url) => connection().pipeline([url]))
  await expect.poll(() => direct.flatMap(({ statuses }) => statuses)).toEqual([503, 503])
})

test('whoever waits too long is told to come again', async () => {
  const { connection } = await start({
    limits: {
      ...ADMISSION_LIMITS,
      dynamic: { ...ADMISSION_LIMITS.dynamic, atOnce: 1, patience: 100 },
    },
  })
  connection().pipeline(['/long'])
  await pause(50)
  const raw = connection().pipeline(['/waits'])
  await expect.poll(() => raw.statuses).toEqual([503])
})

test('an answer that nobody reads frees its turn at once, and its connection is ended', async () => {
  const { server, port, connection, route } = await start({
    limits: { ...ADMISSION_LIMITS, dynamic: { ...ADMISSION_LIMITS.dynamic, atOnce: 1 } },
  })
  server.setTimeout(300)
  const accepted = once(server, 'connection')
  const raw = connection()
  raw.socket.pause()
  raw.socket.removeAllListeners('data')
  raw.pipeline(['/large'])
  await expect.poll(() => route.held.length).toBe(1)
  // More than the buffers of both ends hold.
  route.held.shift()?.answer('x'.repeat(30_000_000))
  const other = new RawConnection(port)
  open.push(other)
  other.pipeline(['/next'])
  await expect.poll(() => route.started).toContain('/next')
  const [socket] = (await accepted) as [Socket]
  await expect.poll(() => socket.destroyed, { timeout: 5_000 }).toBe(true)
  await route.answerAll()
  await expect.poll(() => other.statuses).toEqual([200])
})

test('a body that never comes holds no turn', async () => {
  const { route, address } = await start({
    limits: { ...ADMISSION_LIMITS, dynamic: { ...ADMISSION_LIMITS.dynamic, atOnce: 1 } },
  })
  const stalled = request(`${address}/stalled`, { method: 'POST', headers: { 'content-length': '10' } })
  stalled.on('error', () => undefined)
  stalled.write('12345')
  await pause(50)
  const other = fetch(`${address}/other`)
  await expect.poll(() => route.started).toEqual(['/other'])
  await route.answerAll()
  expect((await other).status).toBe(200)
  stalled.end('67890')
  await expect.poll(() => route.started).toEqual(['/other', '/stalled'])
  await route.answerAll()
})
