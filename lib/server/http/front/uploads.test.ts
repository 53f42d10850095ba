import { type ClientRequest, request } from 'node:http'
import { buffer, text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { ADMISSION_LIMITS } from '../bounds/admission-limits.ts'
import { startFront } from '../testing/front-under-test.ts'

const UPLOADS = ADMISSION_LIMITS.uploads
const BODY = Buffer.alloc(100_000, 'a')

let stop: () => void = () => undefined
const open: ClientRequest[] = []

afterEach(() => {
  for (const upload of open.splice(0)) upload.destroy()
  stop()
})

/** A front whose route reads the body and answers how long it was, some time later. */
async function start(limits = ADMISSION_LIMITS, work = 0) {
  let underway = 0
  const seen = { most: 0, errors: 0 }
  const front = await startFront({
    limits,
    handler: async (incoming, outgoing) => {
      underway += 1
      seen.most = Math.max(seen.most, underway)
      try {
        const body = await buffer(incoming)
        await pause(work)
        outgoing.end(`${body.length} bytes`)
      } catch {
        seen.errors += 1
        outgoing.end('broken')
      } finally {
        underway -= 1
      }
    },
  })
  stop = front.stop
  return { ...front, seen, files: `${front.address}/files` }
}

/** Sends the head and a part of the body, and nothing more. Resolves to the status of the answer and what it says. */
function stall(address: string, headers: Record<string, string> = {}) {
  const upload = request(address, { method: 'POST', headers: { 'content-length': '5000000', ...headers } })
  open.push(upload)
  upload.on('error', () => undefined)
  upload.write(Buffer.alloc(1_000))
  return new Promise<{ status: number; body: string }>((resolve) => {
    upload.on('response', async (response) =>
      resolve({ status: response.statusCode ?? 0, body: await text(response).catch(() => '') }),
    )
  })
}

test('fifty files at once are all answered, four of an address at a time', async () => {
  const { files, seen } = await start(ADMISSION_LIMITS, 10)
  const answers = await Promise.all(
    Array.from({ length: 50 }, async () => {
      const response = await fetch(files, { method: 'POST', body: BODY })
      return `${response.status} ${await response.text()}`
    }),
  )
  expect(answers).toEqual(new Array(50).fill('200 100000 bytes'))
  expect(seen.most).toBe(4)
})

test('nine uploads that stall are ended while another waits, and it is answered', async () => {
  const { files, seen } = await start()
  const stalled = Array.from({ length: 9 }, () => stall(files))
  await pause(200)
  const began = performance.now()
  const response = await fetch(files, { method: 'POST', body: BODY })
  expect([response.status, await response.text()]).toEqual([200, '100000 bytes'])
  expect(performance.now() - began).toBeLessThan(15_000)
  for (const { status, body } of await Promise.all(stalled.slice(0, 4)))
    expect([status, body.includes('too slowly')]).toEqual([408, true])
  // Nor does a route go on waiting for them.
  await expect.poll(() => seen.errors).toBeGreaterThanOrEqual(4)
}, 25_000)

test('a client elsewhere has a place while one address stalls all of its own', async () => {
  const { address } = await start()
  for (let at = 0; at < 9; at += 1) void stall(`${address}/files`)
  await pause(200)
  const began = performance.now()
  // Behind a proxy that is not declared nobody is bounded by address: these have the other two places.
  const headers = { 'x-forwarded-for': '203.0.113.7' }
  const response = await fetch(`${address}/files`, { method: 'POST', body: BODY, headers })
  expect(response.status).toBe(200)
  expect(performance.now() - began).toBeLessThan(1_500)
})

test('beyond what may wait, an upload is refused; whoever asks before sending is not told to go on', async () => {
  const { files } = await start({
    ...ADMISSION_LIMITS,
    uploads: { ...UPLOADS, atOnceByClient: 1, waitingByClient: 1 },
  })
  void stall(files)
  await pause(50)
  const continued: string[] = []
  const waiting = request(files, {
    method: 'POST',
    headers: { 'content-length': '100000', expect: '100-continue' },
  })
  open.push(waiting)
  waiting.on('error', () => undefined).on('continue', () => continued.push('waiting'))
  waiting.flushHeaders()
  await pause(50)
  const refused = await fetch(files, { method: 'POST', body: BODY, headers: { accept: 'application/json' } })
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5'])
  expect(await refused.json()).toMatchObject({ code: 'overloaded' })
  expect(continued).toEqual([])
  // The first is ended for its silence, and the second gets its place.
  await expect.poll(() => continued, { timeout: 10_000 }).toEqual(['waiting'])
}, 15_000)

test('an upload that is slow and steady is received', async () => {
  const { files } = await start({
    ...ADMISSION_LIMITS,
    pace: { ...ADMISSION_LIMITS.pace, seconds: 2, secondsWhileAwaited: 2 },
  })
  const upload = request(files, { method: 'POST', headers: { 'content-length': '100000' } })
  open.push(upload)
  const answered = new Promise<number | undefined>((resolve) => {
    upload.on('response', (response) => resolve(response.resume().statusCode))
  })
  for (let sent = 0; sent < 100_000; sent += 10_000) {
    upload.write(Buffer.alloc(10_000))
    await pause(400)
  }
  upload.end()
  expect(await answered).toBe(200)
}, 15_000)

// Six patient clients of two addresses would have kept every place for eighteen minutes each.
test('uploads that are steady make room for others after a while, and keep their place while nobody waits', async () => {
  const { files } = await start({
    ...ADMISSION_LIMITS,
    uploads: { ...UPLOADS, atOnce: 1, atOnceByClient: 1 },
    pace: { rate: 10, seconds: 2, secondsWhileAwaited: 2, longestWhileAwaited: 2 },
  })
  const patient = stall(files)
  const trickle = setInterval(() => open[0]?.write(Buffer.alloc(1_000)), 200)
  const ended: number[] = []
  void patient.then(({ status }) => ended.push(status))
  await pause(4_000)
  expect(ended).toEqual([])
  const response = await fetch(files, { method: 'POST', body: BODY })
  clearInterval(trickle)
  expect([response.status, await response.text()]).toEqual([200, '100000 bytes'])
  expect(ended).toEqual([408])
}, 15_000)
