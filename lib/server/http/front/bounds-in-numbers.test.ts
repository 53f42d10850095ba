import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { trustProxies } from '../../platform/trusted-proxy.ts'
import { ADMISSION_LIMITS } from '../bounds/admission-limits.ts'
import { mostConnections } from '../bounds/most-connections.ts'
import { LIMITS } from '../request/limits.ts'
import { HeldRoute, RawConnection, startFront } from '../testing/front-under-test.ts'
import type { FrontOptions } from './front-options.ts'

// The numbers are those of docs/operating.md, under "Load". Each is asserted of a front as server.ts makes it.

/** A front with the desk's own bounds, behind a proxy that says for whom it asks. */
async function start(options: Partial<FrontOptions> = {}) {
  const route = new HeldRoute()
  const trusts = trustProxies(['127.0.0.1'])
  const front = await startFront({ handler: route.handler, trusts, ...options })
  onTestFinished(front.stop)
  /** Has connections of an address send this. */
  const send = (address: string, connections: number, bytes: string) =>
    Array.from({ length: connections }, () => {
      const raw = new RawConnection(front.port)
      onTestFinished(() => void raw.socket.destroy())
      raw.socket.write(bytes.replaceAll('\r\n\r\n', `\r\nX-Forwarded-For: ${address}\r\n\r\n`))
      return raw
    })
  return { ...front, route, send }
}

const GET = 'GET /page HTTP/1.1\r\nHost: x\r\n\r\n'
const UPLOAD = 'POST /files HTTP/1.1\r\nHost: x\r\nContent-Length: 16385\r\n\r\n'
const SLOW = { timeout: 15_000 }

const refused = (raws: RawConnection[]) =>
  raws.flatMap(({ statuses }) => statuses).filter((status) => status === 503).length

/** It stays so, too. */
async function settlesAt(count: () => number, expected: number) {
  await expect.poll(count, SLOW).toBe(expected)
  await pause(300)
  expect(count()).toBe(expected)
}

test('two requests of a connection are in flight', async () => {
  const { route, send } = await start()
  const raws = send('203.0.113.1', 1, GET.repeat(5))
  await settlesAt(() => route.started.length, 2)
  await route.answerAll()
  await expect.poll(() => refused(raws)).toBe(3)
})

test('six requests of an address are being answered, and twelve in all', async () => {
  const { route, send } = await start()
  send('203.0.113.1', 4, GET.repeat(2))
  await settlesAt(() => route.started.length, 6)
  send('203.0.113.2', 4, GET.repeat(2))
  await settlesAt(() => route.started.length, 12)
  send('203.0.113.3', 1, GET)
  await settlesAt(() => route.started.length, 12)
}, 30_000)

test('128 requests of an address wait', async () => {
  const { send } = await start()
  // On each connection the answers come in order, so one request each shows who is refused.
  const raws = send('203.0.113.1', 150, GET)
  // Some of the six that are being answered may have begun only when the others were refused.
  await expect.poll(() => refused(raws), SLOW).toBeGreaterThanOrEqual(150 - 128 - 6)
  await pause(300)
  expect(refused(raws)).toBeLessThanOrEqual(150 - 128)
}, 30_000)

test('1,024 requests wait in all', async () => {
  const { send } = await start()
  const raws = Array.from({ length: 9 }, (_, at) => send(`203.0.113.${at}`, 120, GET)).flat()
  await expect.poll(() => refused(raws), SLOW).toBeGreaterThanOrEqual(1_080 - 1_024 - 12)
  await pause(500)
  expect(refused(raws)).toBeLessThanOrEqual(1_080 - 1_024)
}, 30_000)

test('four bodies above 16 kB of an address are taken, and six in all', async () => {
  const { route, send } = await start()
  send('203.0.113.1', 8, UPLOAD)
  await settlesAt(() => route.started.length, 4)
  send('203.0.113.2', 8, UPLOAD)
  await settlesAt(() => route.started.length, 6)
})

test('96 bodies above 16 kB of an address wait', async () => {
  const { send } = await start()
  const raws = send('203.0.113.1', 4 + 96 + 7, UPLOAD)
  await settlesAt(() => refused(raws), 7)
})

test('256 bodies above 16 kB wait in all', async () => {
  const { send } = await start()
  const raws = Array.from({ length: 3 }, (_, at) => send(`203.0.113.${at}`, 90, UPLOAD)).flat()
  await settlesAt(() => refused(raws), 270 - 256 - 6)
})

test('128 requests of an address wait for what is not at hand', async () => {
  const never = new Promise<void>(() => undefined)
  const { send } = await start({ stored: () => ({ isAtHand: false, answer: () => never }) })
  const raws = send('203.0.113.1', 128 + 9, GET)
  await settlesAt(() => refused(raws), 9)
})

test('what is sent and read too slowly is ended', async () => {
  const { server } = await start()
  expect({
    unread: server.timeout,
    head: server.headersTimeout,
    whole: server.requestTimeout,
    idle: server.keepAliveTimeout,
  }).toEqual({ unread: 20_000, head: 15_000, whole: 180_000, idle: 65_000 })
})

test('who waits is patient for 10 s, with a body for 30 s; a body comes at 16 kB/s at least', () => {
  const { dynamic, uploads, pace } = ADMISSION_LIMITS
  expect([dynamic.patience, uploads.patience]).toEqual([10_000, 30_000])
  expect(pace).toEqual({ rate: 16_000, seconds: 10, secondsWhileAwaited: 3, longestWhileAwaited: 15 })
})

test('5,000 connections are open, with 24 requests that wait for an answer on each', () => {
  expect([mostConnections(null), LIMITS.unanswered]).toEqual([5_000, 24])
})
