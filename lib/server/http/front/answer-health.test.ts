import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ADMISSION_LIMITS } from '../bounds/admission-limits.ts'
import { HeldRoute, RawConnection, startFront } from '../testing/front-under-test.ts'
import type { HealthAnswer } from './front-options.ts'

const READY: HealthAnswer = { status: 200, body: Buffer.from('{"status":"ready"}') }
const DRAINING: HealthAnswer = { status: 503, body: Buffer.from('{"status":"unavailable"}') }

let route: HeldRoute
let front: Awaited<ReturnType<typeof startFront>>
let readiness = READY

beforeEach(async () => {
  route = new HeldRoute()
  readiness = READY
  front = await startFront({
    handler: route.handler,
    readiness: () => readiness,
    limits: { ...ADMISSION_LIMITS, dynamic: { ...ADMISSION_LIMITS.dynamic, atOnce: 1, waitingByClient: 1 } },
  })
})
afterEach(() => front.stop())

function ask(method: string, target: string, headers = {}): Promise<[number | undefined, string]> {
  return new Promise((resolve, reject) => {
    request({ port: front.port, host: '127.0.0.1', method, path: target, headers, agent: false })
      .once('error', reject)
      .once('response', (response) => {
        text(response).then((body) => resolve([response.statusCode, body]), reject)
      })
      .end()
  })
}

test.each([
  ['GET', '/health/live', '{"status":"ok"}'],
  ['GET', '/health/ready', '{"status":"ready"}'],
  ['GET', '/health/ready?a=1', '{"status":"ready"}'],
  ['GET', 'http://sla.example.com/health/ready', '{"status":"ready"}'],
  ['GET', 'http://sla.example.com/health/live?', '{"status":"ok"}'],
  ['HEAD', '/health/ready', ''],
  ['HEAD', '/health/live', ''],
])('%s %s is answered without a route', async (method, target, body) => {
  expect(await ask(method, target)).toEqual([200, body])
  expect(await ask(method, target, { rsc: '1', 'next-url': '/' })).toEqual([200, body])
  expect(route.started).toEqual([])
})

test('a process that drains says so', async () => {
  readiness = DRAINING
  expect(await ask('GET', '/health/ready')).toEqual([503, '{"status":"unavailable"}'])
  expect(await ask('GET', '/health/live')).toEqual([200, '{"status":"ok"}'])
})

test('health is for nobody to keep, and bears the headers of every answer', async () => {
  const raw = new RawConnection(front.port).pipeline(['/health/ready'])
  await expect.poll(() => raw.received).toContain('{"status":"ready"}')
  raw.socket.destroy()
  for (const header of [
    'Content-Type: application/json\r\n',
    'Cache-Control: no-store\r\n',
    'X-Content-Type-Options: nosniff\r\n',
    "Content-Security-Policy: default-src 'self'",
  ])
    expect(raw.received).toContain(header)
})

test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
  '%s to an address of health waits for a turn like everything else',
  async (method) => {
    const answers = ['/page', '/health/ready', '/health/live'].map((target, at) =>
      ask(at === 0 ? 'GET' : method, target),
    )
    await expect.poll(() => route.started).toEqual(['/page'])
    // One is under way and one waits; the third is told to come again.
    const [status] = await Promise.race(answers)
    expect(status).toBe(503)
    expect(route.started).toEqual(['/page'])
    await route.answerAll()
    expect((await Promise.all(answers)).map(([given]) => given).sort()).toEqual([200, 200, 503])
  },
)
