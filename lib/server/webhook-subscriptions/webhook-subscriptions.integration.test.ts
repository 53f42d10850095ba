import type { ServerResponse } from 'node:http'
import { Webhook } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { WebhookPageFacts } from '#lib/domain/webhook-subscriptions/view.ts'
import { THE_DESK, transaction } from '../db/command.ts'
import { closeStore, store } from '../db/store.ts'
import { type Backend, startPglite } from '../db/testing/backends.ts'
import { notices, noticesSince } from '../notices/tables.ts'
import { publishedBy } from '../subscriptions/publications/published.ts'
import { recordPublications } from '../subscriptions/publications/record-publications.ts'
import { publicationMails, publications, subscriptions, tellingSince } from '../subscriptions/tables.ts'
import { SECRET_KEY } from '../subscriptions/testing/run-teller.ts'
import { addSubscribers, EVERY_NOTICE } from '../subscriptions/testing/subscribers.ts'
import { leaveToken } from '../subscriptions/tokens.ts'
import { startProvingReceiver } from '../webhooks/testing/proving-receiver.ts'
import { webhookPage } from './pages/webhook-page.ts'
import { recordDeliveries } from './recording/record-deliveries.ts'
import { answerWebhook } from './requests/answer-webhook.ts'
import { sendDueOf } from './sending/send-due.ts'
import { subscriptionWebhooks, webhookAttempts, webhookDeliveries, webhookPublications } from './tables.ts'

const BEFORE = '2026-11-16T12:00:00Z'
const PUBLISHED = '2026-11-17T09:00:00Z'
const SCRIVEN = 'subprocessors/2026-11-17-scriven-ai'

let backend: Backend
let receiver: Awaited<ReturnType<typeof startProvingReceiver>>

beforeAll(async () => {
  backend = await startPglite()
  receiver = await startProvingReceiver()
  vi.stubEnv('SECRET_KEY', SECRET_KEY)
  vi.stubEnv('STATE_DIRECTORY', backend.settings.stateDirectory)
  vi.stubEnv('PUBLIC_URL', 'https://sla.example.com')
  vi.stubEnv('SLA_DESK_NOW', PUBLISHED)
  vi.stubEnv('WEBHOOK_ALLOWED_ADDRESSES', `127.0.0.1:${receiver.port}`)
})
afterAll(async () => {
  await closeStore()
  receiver.close()
  await backend.stop()
})
afterEach(async () => {
  const { db } = await store()
  for (const table of [
    webhookAttempts,
    webhookDeliveries,
    webhookPublications,
    subscriptionWebhooks,
    publicationMails,
    publications,
    tellingSince,
    notices,
    noticesSince,
    subscriptions,
  ])
    await db.delete(table)
  Object.assign(receiver.state, { secrets: [], events: [], deliveries: [], answer: ok })
})

const ok = (response: ServerResponse) => void response.end('ok')
const hook = () => `http://127.0.0.1:${receiver.port}/hook?key=inner-secret`

async function subscriber(address = 'mara@alder.example', followed = EVERY_NOTICE): Promise<string> {
  const { db } = await store()
  const ids = await addSubscribers(db, [address], followed)
  return leaveToken(ids.get(address) ?? '')
}

/** Presses a button of the page, and gives the page that it leads to. */
async function press(token: string, action: string, url?: string): Promise<WebhookPageFacts> {
  const body = new URLSearchParams({ token, action, ...(url === undefined ? {} : { url }) })
  const request = new Request('https://sla.example.com/subscriptions/webhook/now', { method: 'POST', body })
  const answer = await answerWebhook(request)
  expect(answer.status).toBe(303)
  return await open(answer.headers.get('location') ?? '')
}

async function open(location: string): Promise<WebhookPageFacts> {
  const { searchParams } = new URL(location, 'https://sla.example.com')
  return await webhookPage(Object.fromEntries(searchParams), new Date(PUBLISHED))
}

function shown(facts: WebhookPageFacts) {
  if (facts.kind === 'fault') throw new Error(facts.message)
  return facts
}

/** Adds a webhook and proves it. @returns its secret */
async function live(token: string): Promise<string> {
  const { secret } = shown(await press(token, 'add', hook()))
  receiver.state.secrets.push(secret ?? '')
  await press(token, 'challenge')
  await send()
  expect(shown(await open(`/?token=${token}`)).webhook?.state).toBe('live')
  return secret ?? ''
}

async function send(): Promise<void> {
  const { db } = await store()
  await sendDueOf(db, new AbortController().signal)
}

/** Publishes what the ledgers hold by a moment, to subscribers and their webhooks. */
async function publish(moment: string): Promise<void> {
  const now = new Date(moment)
  const { db } = await store()
  const toRecord = { published: publishedBy(now), at: new Date() }
  await transaction(db, { actor: THE_DESK, now }, async (context) => {
    await recordPublications(toRecord, context)
    await recordDeliveries(toRecord, context)
  })
}

async function deliveries() {
  const { db } = await store()
  return await db.select().from(webhookDeliveries)
}

/** Has what waits for its next try be due now. */
async function wait(): Promise<void> {
  const { db } = await store()
  await db.update(webhookDeliveries).set({ dueAt: '2026-01-01T00:00:00Z' })
}

test('a secret is shown once; the challenge makes a webhook live; each publication is then sent once, signed', async () => {
  const token = await subscriber()
  await publish(BEFORE)
  const secret = await live(token)
  expect(secret).toMatch(/^whsec_[A-Za-z\d+/]{43}=$/)
  await publish(PUBLISHED)
  await send()
  await send()
  expect(receiver.state.events).toEqual([
    {
      id: expect.stringMatching(/^[\da-f-]{36}$/),
      type: 'subprocessors.notice.published',
      timestamp: '2026-11-17T09:00:00.000Z',
      data: {
        notice: '2026-11-17-scriven-ai',
        title: expect.stringContaining('Scriven AI'),
        summary:
          'Concerns United States: every tier; European Union: every tier. Customers who were told on 17 November 2026 may object until 17 December 2026, 24:00 UTC.',
        url: 'https://sla.example.com/subprocessors/changes/2026-11-17-scriven-ai',
        api: 'https://sla.example.com/api/v1/subprocessors/changes/2026-11-17-scriven-ai',
        publishedAt: '2026-11-17T09:00:00Z',
        withdraws: null,
        firstEffectiveOn: '2027-03-01',
        lastEffectiveOn: '2027-03-01',
        objectBy: '2026-12-17',
        companies: [{ id: 'scriven-ai', name: 'Scriven AI' }],
      },
    },
  ])
  expect(await deliveries()).toMatchObject([{ publication: SCRIVEN, state: 'delivered', tries: 1 }])
})

test('what was delivered is refused by its receiver when somebody sends it again later, or changes it', async () => {
  const token = await subscriber()
  await publish(BEFORE)
  const secret = await live(token)
  await publish(PUBLISHED)
  await send()
  const { body, headers } = receiver.state.deliveries.at(-1) ?? { body: '', headers: {} }
  const check = (text: string) => new Webhook(secret).verify(text, headers)
  expect(check(body)).toMatchObject({ type: 'subprocessors.notice.published' })
  expect(() => check(body.replace('Scriven', 'Another'))).toThrow('No matching signature')
  vi.useFakeTimers({ now: Date.now() + 6 * 60_000, toFake: ['Date'] })
  try {
    expect(() => check(body)).toThrow('Message timestamp too old')
  } finally {
    vi.useRealTimers()
  }
})

test('before the challenge is answered nothing else is sent; an answer without its text does not do', async () => {
  const token = await subscriber()
  await publish(BEFORE)
  const added = shown(await press(token, 'add', hook()))
  expect(added).toMatchObject({ webhook: { state: 'unproven', tries: [] }, fault: null })
  // The receiver does not know the secret: it refuses the challenge.
  expect(shown(await press(token, 'challenge')).webhook?.state).toBe('challenged')
  await send()
  await publish(PUBLISHED)
  await send()
  expect(receiver.state.events).toEqual([])
  expect(await deliveries()).toEqual([])
  expect(shown(await open(`/?token=${token}`)).webhook?.tries).toEqual([
    expect.stringMatching(/ UTC: Answered 401\.$/),
  ])
})

test('a new secret is shown once, and both sign for a day', async () => {
  const token = await subscriber()
  await publish(BEFORE)
  const first = await live(token)
  const next = shown(await press(token, 'replace-secret')).secret ?? ''
  expect(next).not.toBe(first)
  await publish(PUBLISHED)
  // The receiver still has the first one.
  await send()
  expect(receiver.state.events).toHaveLength(1)
  const { body, headers } = receiver.state.deliveries.at(-1) ?? { body: '', headers: {} }
  expect(new Webhook(next).verify(body, headers)).toMatchObject({ type: 'subprocessors.notice.published' })
  const { db } = await store()
  await db.update(subscriptionWebhooks).set({ bothUntil: '2026-01-01T00:00:00Z' })
  await db.update(webhookDeliveries).set({ state: 'pending' })
  await send()
  const later = receiver.state.deliveries.at(-1) ?? { body: '', headers: {} }
  expect(new Webhook(next).verify(later.body, later.headers)).toBeTruthy()
  expect(() => new Webhook(first).verify(later.body, later.headers)).toThrow('No matching signature')
})

test('the address that shows a secret shows it no second time', async () => {
  const token = await subscriber()
  const body = new URLSearchParams({ token, action: 'add', url: hook() })
  const answer = await answerWebhook(
    new Request('https://sla.example.com/subscriptions/webhook/now', { method: 'POST', body }),
  )
  const location = answer.headers.get('location') ?? ''
  expect(location).not.toContain('whsec_')
  expect(shown(await open(location)).secret).toMatch(/^whsec_/)
  expect(shown(await open(location)).secret).toBe(null)
})

test('a receiver that fails gets the same event again, no sooner than it asks', async () => {
  const token = await subscriber()
  await publish(BEFORE)
  await live(token)
  receiver.state.answer = (response) => void response.writeHead(503, { 'retry-after': '3600' }).end()
  await publish(PUBLISHED)
  await send()
  const [failed] = await deliveries()
  expect(failed).toMatchObject({ state: 'pending', tries: 1 })
  const waits = Date.parse(failed?.dueAt ?? '') - Date.now()
  expect(waits).toBeGreaterThan(3_500_000)
  expect(waits).toBeLessThanOrEqual(3_600_000)
  await send()
  receiver.state.answer = ok
  await wait()
  await send()
  const ids = receiver.state.events.map(({ id }) => id)
  expect(ids).toEqual([failed?.id, failed?.id])
  expect(await deliveries()).toMatchObject([{ state: 'delivered', tries: 2 }])
})

test('a receiver that answers 410 is sent nothing more', async () => {
  const token = await subscriber()
  await publish(BEFORE)
  await live(token)
  receiver.state.answer = (response) => void response.writeHead(410).end()
  await publish(PUBLISHED)
  await send()
  expect(await deliveries()).toMatchObject([{ state: 'failed', tries: 1 }])
  expect(shown(await open(`/?token=${token}`)).webhook).toMatchObject({
    state: 'ended',
    stands: expect.stringContaining('410'),
  })
})

test('a webhook hears only of what its subscription follows, and of nothing once that has ended', async () => {
  const { db } = await store()
  const asia = { ...EVERY_NOTICE, notices: { tier: null, region: 'apac' } }
  const other = await subscriber('kim@alder.example', asia)
  const token = await subscriber()
  await publish(BEFORE)
  await live(other)
  await live(token)
  await publish(PUBLISHED)
  expect(await deliveries()).toHaveLength(1)
  await db.delete(subscriptions)
  await send()
  expect(receiver.state.events).toEqual([])
  // Nothing is due, and nothing of its address is left.
  expect(await db.select().from(subscriptionWebhooks)).toEqual([])
})

test('a webhook that is removed is sent nothing more, and another can be added', async () => {
  const token = await subscriber()
  await publish(BEFORE)
  await live(token)
  await publish(PUBLISHED)
  expect(shown(await press(token, 'remove')).webhook).toBe(null)
  expect(await deliveries()).toMatchObject([{ state: 'ended' }])
  expect(shown(await press(token, 'add', hook())).webhook?.state).toBe('unproven')
})

test.each([
  ['nothing', '', 'Enter the address of your receiver, for example https://hooks.example.com/sla.'],
  ['a word', 'hooks', '“hooks” is not a web address. Enter one, for example https://hooks.example.com/sla.'],
  ['a script', 'javascript:alert(1)', '“javascript:alert(1)” is not a web address.'],
  [
    'plain http',
    'http://hooks.example.com/',
    'Enter an https address. Plain http would show the event to others.',
  ],
  ['a password', 'https://me:pw@hooks.example.com/', 'Enter the address without a user name or password.'],
  ['a thousand letters', `https://hooks.example.com/${'a'.repeat(1_000)}`, 'This address is too long.'],
])('%s is refused, and nothing is stored', async (_, url, message) => {
  const token = await subscriber()
  const page = shown(await press(token, 'add', url))
  expect(page.fault).toEqual({ status: 400, message: expect.stringContaining(message) })
  expect(page.typed).toBe(url.length > 1_000 ? '' : url)
  expect(page.webhook).toBe(null)
})

test('an address inside the network is not reached, and the page says so without its path', async () => {
  const token = await subscriber()
  await press(token, 'add', 'https://169.254.169.254/latest?key=inner-secret')
  await press(token, 'challenge')
  await send()
  const page = shown(await open(`/?token=${token}`))
  expect(page.webhook).toMatchObject({
    host: '169.254.169.254:443',
    state: 'unproven',
    tries: [
      expect.stringMatching(
        / UTC: Not sent: this address is not on the public internet\. Remove it, and enter one that is\.$/,
      ),
    ],
  })
  expect(JSON.stringify(page)).not.toContain('inner-secret')
})

test('another webhook, a button that is none, and a link that is none change nothing', async () => {
  const token = await subscriber()
  await press(token, 'add', hook())
  const { fault } = shown(await press(token, 'add', 'https://hooks.example.com/'))
  expect(fault?.message).toBe('There is already a webhook. Remove it before you add another one.')
  expect(shown(await press(token, 'explode')).fault?.status).toBe(400)
  expect(await press('no-such-token', 'remove')).toMatchObject({ kind: 'fault', status: 404 })
  const { db } = await store()
  expect(await db.select().from(subscriptionWebhooks)).toHaveLength(1)
})

test('nobody has a receiver flooded with challenges', async () => {
  const token = await subscriber()
  await press(token, 'add', hook())
  for (let times = 0; times < 20; times += 1) {
    expect(shown(await press(token, 'challenge')).fault).toBe(null)
    await send()
  }
  expect(shown(await press(token, 'challenge')).fault?.status).toBe(429)
  expect(receiver.state.deliveries).toHaveLength(20)
})

test('the database holds neither the address nor the secret in clear', async () => {
  const token = await subscriber()
  const { secret } = shown(await press(token, 'add', hook()))
  const { db } = await store()
  const rows = JSON.stringify(await db.select().from(subscriptionWebhooks))
  expect(rows).not.toContain('inner-secret')
  expect(rows).not.toContain(secret)
})
