import { createHmac } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { expect, onTestFinished, test } from 'vitest'
import { loopbackCertificate, trust } from '../testing/loopback-certificate.ts'
import { guardedAgent } from './guarded-agent.ts'
import { deliver, type WebhookMessage } from './send-webhook.ts'
import { receiver } from './testing/receiver.ts'

/** The secret of the example in the specification; its base64 is 24 bytes. */
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const EVENT = {
  secret: SECRET,
  id: 'msg_7',
  type: 'notice.published',
  at: new Date('2026-11-26T04:00:00Z'),
  data: { notice: 7 },
}

async function send(url: string, rest: Partial<WebhookMessage> = {}, longest?: number) {
  const { host } = new URL(url)
  const agent = guardedAgent([host])
  onTestFinished(() => agent.destroy())
  const bounds = longest === undefined ? {} : { longest }
  return await deliver({ ...EVENT, url, ...rest }, new Date(), { agent, allowed: [host], ...bounds })
}

test('an event arrives once, as Standard Webhooks writes it, and its signature proves the sender', async () => {
  const { port, received } = await receiver()
  expect(await send(`http://127.0.0.1:${port}/sla?of=vendor`)).toEqual({
    outcome: 'delivered',
    status: 200,
    answer: 'ok',
  })
  const [got] = received
  expect(received).toHaveLength(1)
  expect(got).toMatchObject({
    method: 'POST',
    path: '/sla?of=vendor',
    headers: { 'content-type': 'application/json', 'webhook-id': 'msg_7' },
    body: '{"type":"notice.published","timestamp":"2026-11-26T04:00:00.000Z","data":{"notice":7}}',
  })
  const headers = got?.headers as Record<string, string>
  const sentAt = Number(headers['webhook-timestamp'])
  expect(Math.abs(sentAt - Date.now() / 1000)).toBeLessThan(60)
  // By hand: HMAC-SHA256 of "id.timestamp.body" under the secret's bytes.
  const key = Buffer.from(SECRET.slice('whsec_'.length), 'base64')
  const mac = createHmac('sha256', key).update(`msg_7.${sentAt}.${got?.body}`).digest('base64')
  expect(headers['webhook-signature']).toBe(`v1,${mac}`)
  expect(new Webhook(SECRET).verify(got?.body ?? '', headers)).toMatchObject({ data: { notice: 7 } })
})

test('over https, a receiver whose certificate is trusted gets it; another does not', async () => {
  const tls = loopbackCertificate()
  const { port, received } = await receiver(undefined, { tls })
  expect(await send(`https://127.0.0.1:${port}/`)).toMatchObject({
    outcome: 'failed',
    status: null,
    reason: expect.stringContaining('self-signed certificate'),
  })
  expect(received).toEqual([])
  trust(tls.cert)
  expect(await send(`https://127.0.0.1:${port}/`)).toMatchObject({ outcome: 'delivered' })
})

test.each([
  [200, 'delivered'],
  [204, 'delivered'],
  [299, 'delivered'],
  [304, 'failed'],
  [400, 'failed'],
  [410, 'gone'],
  [500, 'failed'],
])('an answer of %i is %s', async (status, outcome) => {
  const { port } = await receiver((response) => response.writeHead(status).end())
  expect(await send(`http://127.0.0.1:${port}/`)).toMatchObject({ outcome, status })
})

test('a redirect is not followed', async () => {
  const inner = await receiver()
  const { port } = await receiver((response) =>
    response.writeHead(307, { location: `http://127.0.0.1:${inner.port}/` }).end(),
  )
  expect(await send(`http://127.0.0.1:${port}/`)).toMatchObject({
    outcome: 'failed',
    status: 307,
    reason: 'Answered 307. Redirects are not followed.',
  })
  expect(inner.connections()).toBe(0)
})

test.each([
  ['120', 120],
  ['0', 0],
  ['999999999', 86_400],
  ['soon', null],
  [new Date(Date.now() - 60_000).toUTCString(), 0],
])('Retry-After: %s asks to wait %s seconds', async (header, retryAfter) => {
  const { port } = await receiver((response) =>
    response.writeHead(503, { 'retry-after': header }).end('busy'),
  )
  expect(await send(`http://127.0.0.1:${port}/`)).toEqual({
    outcome: 'failed',
    status: 503,
    reason: 'Answered 503.',
    answer: 'busy',
    retryAfter,
  })
})

test('Retry-After may be a date', async () => {
  const header = new Date(Date.now() + 90_000).toUTCString()
  const { port } = await receiver((response) => response.writeHead(429, { 'retry-after': header }).end())
  const sent = await send(`http://127.0.0.1:${port}/`)
  const seconds = sent.outcome === 'failed' ? sent.retryAfter : null
  expect(seconds).toBeGreaterThan(60)
  expect(seconds).toBeLessThanOrEqual(90)
})

test('a receiver that never answers is given up', async () => {
  const { port } = await receiver(() => undefined)
  expect(await send(`http://127.0.0.1:${port}/`, {}, 500)).toEqual({
    outcome: 'failed',
    status: null,
    reason: 'No answer within 0.5 seconds.',
    answer: '',
    retryAfter: null,
  })
})

test('a receiver that hangs up is a failure that names the cause', async () => {
  const { port } = await receiver((response) => response.destroy())
  expect(await send(`http://127.0.0.1:${port}/`)).toMatchObject({
    outcome: 'failed',
    status: null,
    reason: /./,
  })
})

test('of an endless answer only the beginning is read, and it still counts', async () => {
  const { port } = await receiver((response) => {
    const write = () => {
      while (!response.destroyed && response.write('x'.repeat(16_384)));
      if (!response.destroyed) response.once('drain', write)
    }
    write()
  })
  const sent = await send(`http://127.0.0.1:${port}/`)
  expect(sent).toEqual({ outcome: 'delivered', status: 200, answer: 'x'.repeat(2048) })
})

test('an answer that trickles is cut off after two seconds, and it still counts', async () => {
  const { port } = await receiver((response) => {
    const timer = setInterval(() => response.write('x'), 20)
    response.on('close', () => clearInterval(timer))
  })
  const began = performance.now()
  const sent = await send(`http://127.0.0.1:${port}/`)
  expect(sent).toMatchObject({ outcome: 'delivered', answer: expect.stringMatching(/^x+$/) })
  expect(performance.now() - began).toBeLessThan(10_000)
})

// {"type":"notice.published","timestamp":"2026-11-26T04:00:00.000Z","data":""} has 76 letters.
test('a payload is below 20,000 bytes', async () => {
  const { port, received } = await receiver()
  const url = `http://127.0.0.1:${port}/`
  await expect(send(url, { data: 'x'.repeat(19_924) })).rejects.toThrow(
    'The payload of a webhook is below 20000 bytes. Link to what is longer.',
  )
  expect(await send(url, { data: 'x'.repeat(19_923) })).toMatchObject({ outcome: 'delivered' })
  expect(received.map(({ body }) => body.length)).toEqual([19_999])
})

test.each([
  ['http://hooks.example.com/', 'Enter an https address. Plain http would show the event to others.'],
  ['ftp://hooks.example.com/', 'Enter an https address.'],
  ['hooks.example.com', 'Enter an https address.'],
  ['https://user:s3cret@hooks.example.com/', 'Enter the address without a user name or password.'],
  [
    'https://localhost/',
    'localhost (127.0.0.1) is not on the public internet. If it may receive webhooks, add its host:port to WEBHOOK_ALLOWED_ADDRESSES.',
  ],
])('%s is refused', async (url, reason) => {
  const agent = guardedAgent([], (_, __, done) => done(null, [{ address: '127.0.0.1', family: 4 }]))
  onTestFinished(() => agent.destroy())
  const sent = await deliver({ ...EVENT, url }, new Date(), { agent, allowed: [] })
  expect(sent).toEqual({ outcome: 'refused', reason })
})
