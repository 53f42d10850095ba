import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import { MOST_READ } from '../bounds/reading-turns.ts'
import { buildEntry } from '../kept-pages/entry.ts'
import type { FrontRequest } from '../request/front-request.ts'
import { RawConnection, startFront } from '../testing/front-under-test.ts'
import type { FrontOptions } from './front-options.ts'

async function start(options: Partial<FrontOptions>) {
  const front = await startFront({ handler: async () => undefined, ...options })
  onTestFinished(front.stop)
  const connection = () => {
    const raw = new RawConnection(front.port)
    onTestFinished(() => void raw.socket.destroy())
    return raw
  }
  return { ...front, connection }
}

const numbered = (count: number) => Array.from({ length: count }, (_, at) => `/${at}`)

test('a connection with more requests than anyone waits for is closed, and the rest of its packet not begun', async () => {
  const page = await buildEntry({ status: 200, headers: [], body: Buffer.from('kept') }, false)
  const asked: string[] = []
  const kept = (path: string) => {
    asked.push(path)
    return page
  }
  const { connection } = await start({ kept })
  const raw = connection()
  raw.socket.pause()
  raw.pipeline(numbered(2_000))
  raw.socket.resume()
  await once(raw.socket, 'close')
  // The 25th closes the connection, and what has not had its turn by then is not begun.
  expect(asked.length).toBeLessThanOrEqual(24)
  expect(asked).toEqual(numbered(asked.length))
})

test('as many as a patient client may ask for at once are all answered, in order', async () => {
  const page = await buildEntry({ status: 200, headers: [], body: Buffer.from('kept') }, false)
  const { connection } = await start({ kept: () => page })
  const raw = connection().pipeline(numbered(24))
  await expect.poll(() => raw.statuses).toEqual(Array.from({ length: 24 }, () => 200))
  raw.pipeline(numbered(24))
  await expect.poll(() => raw.statuses.length).toBe(48)
})

test('a request that comes in many small packets is one request', async () => {
  const page = await buildEntry({ status: 200, headers: [], body: Buffer.from('kept') }, false)
  const { connection } = await start({ kept: () => page })
  const raw = connection()
  for (const part of ['GET / HT', 'TP/1.1\r\nHo', 'st: x\r\n', `X-Long: ${'x'.repeat(6_000)}\r`, '\n\r\n']) {
    raw.socket.write(part)
    await pause(5)
  }
  await expect.poll(() => raw.statuses).toEqual([200])
})

test('who connects behind a hundred others is heard before the work that those asked for', async () => {
  const begun: string[] = []
  const handler: FrontOptions['handler'] = async (request, response) => {
    begun.push(String(request.url))
    // As a page does that is made.
    const until = performance.now() + 30
    while (performance.now() < until);
    response.end()
  }
  const { connection, port } = await start({ handler })
  for (const url of numbered(100)) connection().pipeline([url])
  const last = connect(port, '127.0.0.1')
  onTestFinished(() => void last.destroy())
  last.write('GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n')
  await once(last, 'data')
  // One turn at a time for each of the hundred would be three seconds of work. Where this process gets little of the processor,
  // patience ends for some more of them: five were seen.
  expect(begun.length).toBeLessThanOrEqual(10)
})

test('work that was asked for by a connection that is gone by its turn is not begun', async () => {
  const begun: string[] = []
  const handler: FrontOptions['handler'] = async (request, response) => {
    begun.push(String(request.url))
    response.end()
  }
  const { connection, server } = await start({ handler })
  const accepted = once(server, 'request')
  const raw = connection().pipeline(['/gone'])
  await accepted
  raw.socket.resetAndDestroy()
  const other = connection().pipeline(['/there'])
  await expect.poll(() => other.statuses).toEqual([200])
  expect(begun).toEqual(['/there'])
})

test('a request that has come whole before its turn is answered like any other', async () => {
  const page = await buildEntry({ status: 200, headers: [], body: Buffer.from('kept') }, false)
  const bodies: string[] = []
  const handler: FrontOptions['handler'] = async (request, response) => {
    bodies.push(await text(request))
    response.end()
  }
  const kept = (path: string) => {
    // So long that the turn has no time for another one.
    const until = performance.now() + 20
    while (performance.now() < until);
    return path === '/kept' ? page : undefined
  }
  const { connection } = await start({ handler, kept })
  const raw = connection()
  const post = 'POST /form HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\na=b&c'
  raw.socket.write(`GET /kept HTTP/1.1\r\nHost: x\r\n\r\n${post}${post}`)
  await expect.poll(() => raw.statuses).toEqual([200, 200, 200])
  expect(bodies).toEqual(['a=b&c', 'a=b&c'])
})

const FLOOD = `
  const { connect } = require('node:net')
  const head = 'POST /files HTTP/1.1\\r\\nHost: x\\r\\nContent-Length: 19000000\\r\\n\\r\\n'
  const part = Buffer.alloc(65_536, 'a')
  for (let at = 0; at < 140; at += 1) {
    const socket = connect(require('node:worker_threads').workerData, '127.0.0.1')
    socket.on('error', () => undefined).resume().write(head)
    const send = () => {
      for (let parts = 0; parts < 64 && socket.write(part); parts += 1);
    }
    socket.on('drain', send).once('connect', send)
  }`

test('of all who send files as fast as they are taken, little is read in a turn, and a newcomer is heard between', async () => {
  const handler: FrontOptions['handler'] = async (request, response) => {
    for await (const _ of request);
    response.end()
  }
  const { port, server } = await start({ handler })
  const requests: FrontRequest[] = []
  server.on('request', (request) => void requests.push(request))
  // Four are read, 96 wait unread, and what the others send is refused, and read to its end. By a thread of its own, which
  // sends while this one reads.
  const flood = new Worker(FLOOD, { eval: true, workerData: port })
  onTestFinished(() => void flood.terminate())
  const read = () => requests.reduce((sum, { received }) => sum + received, 0)
  await expect.poll(() => requests.length, { timeout: 20_000 }).toBe(140)
  let most = 0
  // Of a busy machine: what came meanwhile waits to be read.
  const until = performance.now() + 500
  while (performance.now() < until);
  for (let turn = 0; turn < 200; turn += 1) {
    const before = read()
    await nextTurn()
    most = Math.max(most, read() - before)
  }
  // The turns of this loop and those that are counted may begin at different moments. Without a bound, it is 2 MB of each of 44.
  expect(most).toBeLessThanOrEqual(2 * MOST_READ)
  expect(read()).toBeGreaterThan(20 * MOST_READ)
  const before = read()
  const last = connect({ port, host: '127.0.0.1', localAddress: '127.0.0.2' })
  onTestFinished(() => void last.destroy())
  last.write('GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n')
  await once(last, 'data')
  // Some ten turns, of which most belong to those who send.
  expect(read() - before).toBeLessThanOrEqual(40 * MOST_READ)
}, 60_000)
