import type { ServerResponse } from 'node:http'
import { eq, sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Person } from '#lib/domain/auth/actor.ts'
import type { EventType } from '#lib/domain/event-webhooks/event-types.ts'
import type { InputTrace } from '#lib/domain/links/visits/input-trace.ts'
import { auditEntries } from '../audit/tables.ts'
import { type CommandContext, THE_DESK } from '../db/command.ts'
import { type Backend, startPglite } from '../db/testing/backends.ts'
import { setCurrentJobs } from '../jobs/current.ts'
import type { Jobs } from '../jobs/start-jobs.ts'
import { warnOfEnds } from '../links/telling/warn-of-end.ts'
import { AT, LinksDesk } from '../links/testing/links-desk.ts'
import { excludeVisit } from '../links/visits/exclude-visit.ts'
import { recordDownload } from '../links/visits/record-download.ts'
import { recordVisit } from '../links/visits/record-visit.ts'
import { linkVisits } from '../links/visits/tables.ts'
import { takeReport } from '../links/visits/take-report.ts'
import { isForbidden } from '../permissions/require-permission.ts'
import { startProvingReceiver } from '../webhooks/testing/proving-receiver.ts'
import { addReceiver } from './commands/add-receiver.ts'
import { removeReceiver } from './commands/remove-receiver.ts'
import { replaceSecret } from './commands/replace-secret.ts'
import { requestChallenge } from './commands/request-challenge.ts'
import { sendAgain } from './commands/send-again.ts'
import { sendTest } from './commands/send-test.ts'
import { listReceivers } from './queries/list-receivers.ts'
import { purgeEvents } from './sending/events-sweep.ts'
import { sendDueOf } from './sending/send-due.ts'
import { eventDeliveries, eventWebhooks, webhookEvents } from './tables.ts'

const ALL: readonly EventType[] = ['link.opened', 'link.downloaded', 'link.expiring']
const SHA = 'ab'.repeat(32)
/** Wheel input in three different seconds, over six. */
const READING: InputTrace = [900, 2_400, 6_900].map((atMs) => ({ atMs, kind: 'wheel', heldMs: null }))
const ok = (response: ServerResponse) => void response.end('ok')

let backend: Backend
let desk: LinksDesk
let receiver: Awaited<ReturnType<typeof startProvingReceiver>>
let admin: Person

beforeAll(async () => {
  vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')
  vi.stubEnv('PUBLIC_URL', 'https://sla.example.com')
  backend = await startPglite()
  receiver = await startProvingReceiver()
  vi.stubEnv('WEBHOOK_ALLOWED_ADDRESSES', `127.0.0.1:${receiver.port}`)
  desk = await LinksDesk.open(backend)
  admin = { ...desk.people.manager, role: 'admin' }
  setCurrentJobs({ send: async () => undefined } as unknown as Jobs)
})
afterAll(async () => {
  receiver.close()
  await desk.store.close()
  await backend.stop()
})
afterEach(async () => {
  await desk.store.db.delete(eventWebhooks)
  await desk.store.db.delete(webhookEvents)
  Object.assign(receiver.state, { secrets: [], events: [], deliveries: [], answer: ok })
})

const asAdmin = async <Input, Result>(
  command: (input: Input, context: CommandContext) => Promise<Result>,
  input: Input,
) => await desk.run(command, input, admin)
const send = async () => await sendDueOf(desk.store.db, new AbortController().signal)
const hook = () => new URL(`http://127.0.0.1:${receiver.port}/hook?key=inner-secret`)
const listed = async () => await listReceivers({ actor: admin, db: desk.store.db })

async function added(types = ALL, url = hook()): Promise<{ id: string; secret: string }> {
  const made = await asAdmin(addReceiver, { name: 'CRM', url, types })
  if (made === null) throw new Error('there are too many')
  receiver.state.secrets.push(made.secret)
  return made
}

async function live(types = ALL): Promise<string> {
  const { id } = await added(types)
  expect(await asAdmin(requestChallenge, { receiver: id })).toBe('sent')
  await send()
  expect((await listed()).find(({ row }) => row.id === id)?.row.provenAt).not.toBe(null)
  return id
}

async function opened(link: string): Promise<string> {
  const headers = new Headers({ 'x-forwarded-for': '203.0.113.7', 'user-agent': 'Mozilla/5.0 Chrome/141' })
  const visit = await recordVisit({ link, method: 'GET', isPage: true, headers }, AT, desk.store.db)
  if (visit === null) throw new Error('nothing was written down')
  const before = new Date(Date.now() - 60_000).toISOString()
  await desk.store.db
    .update(linkVisits)
    .set({ clock: before, lastClock: before })
    .where(eq(linkVisits.id, visit))
  return visit
}
const read = async (link: string, visit: string) =>
  await desk.run(takeReport, { link, visit, input: READING, sections: [], options: [] }, THE_DESK)
const download = async (link: string, visit: string) =>
  await desk.run(recordDownload, { link, visit, option: 'A', kind: 'bundle', sha256: SHA }, THE_DESK)

test('a receiver is live only after it has answered a challenge, and is told of nothing before', async () => {
  const { id } = await added()
  const early = await desk.link()
  await read(early.id, await opened(early.id))
  await send()
  expect(receiver.state.deliveries).toEqual([])
  expect(await asAdmin(sendTest, { receiver: id })).toBe('notLive')
  await asAdmin(requestChallenge, { receiver: id })
  await send()
  expect((await listed())[0]?.tries.map(({ type, said }) => `${type}: ${said}`)).toEqual([
    'webhook.challenge: The challenge was answered.',
  ])
  expect(await asAdmin(requestChallenge, { receiver: id })).toBe('live')
  await send()
  expect(receiver.state.events).toEqual([])
})

test('one that does not answer with the challenge stays as it is', async () => {
  const { id } = await added()
  receiver.state.secrets = []
  await asAdmin(requestChallenge, { receiver: id })
  await send()
  expect((await listed())[0]).toMatchObject({ row: { provenAt: null }, tries: [{ said: 'Answered 401.' }] })
})

test('opening and downloading are told once the visit is likely a person’s, by ids alone', async () => {
  await live()
  const { id, token } = await desk.link({ recipient: 'ana@alder.example', note: 'As we said' })
  const link = await desk.read(id)
  const visit = await opened(id)
  await download(id, visit)
  await send()
  // Nothing fires before it is known what kind of visit it is.
  expect(receiver.state.events).toEqual([])
  await read(id, visit)
  await download(id, visit)
  await read(id, visit)
  await send()
  await send()
  const common = {
    link: id,
    owner: desk.people.nora.id,
    customer: link.customer,
    options: [{ tier: 'enterprise', region: 'eu' }],
    class: 'likely',
    url: `https://sla.example.com/console/links/${id}`,
  }
  const at = AT.toISOString()
  expect(receiver.state.events.map(({ type, timestamp, data }) => ({ type, timestamp, data }))).toEqual([
    { type: 'link.opened', timestamp: at, data: { ...common, openedAt: at } },
    {
      type: 'link.downloaded',
      timestamp: at,
      data: { ...common, option: 'A', document: 'bundle', sha256: SHA, downloadedAt: at },
    },
  ])
  const bodies = receiver.state.deliveries.map(({ body }) => body).join()
  const [row] = await desk.store.db.select().from(linkVisits).where(eq(linkVisits.id, visit))
  for (const secret of [token, 'ana@', 'Alder', 'As we said', '203.0.113', row?.visitor ?? '–', 'Nora'])
    expect(bodies).not.toContain(secret)
})

test('what a scanner does, and an excluded visit, is told to nobody', async () => {
  await live()
  const { id } = await desk.link()
  const visit = await opened(id)
  await download(id, visit)
  await desk.run(excludeVisit, { link: id, visit, isExcluded: true })
  await read(id, visit)
  await send()
  expect(receiver.state.events).toEqual([])
  expect(await desk.store.db.select().from(webhookEvents)).toEqual([])
})

test('an end that comes soon is told once; a receiver gets what it has chosen', async () => {
  await live(['link.expiring'])
  const { id } = await desk.link({ lastDay: '2026-12-28' })
  await read(id, await opened(id))
  const ahead = new Date('2026-12-23T00:00:00Z')
  await warnOfEnds(ahead, desk.store.db)
  await warnOfEnds(ahead, desk.store.db)
  await send()
  const own = receiver.state.events.filter(({ data }) => data.link === id)
  expect(own).toMatchObject([
    {
      type: 'link.expiring',
      timestamp: '2026-12-23T00:00:00.000Z',
      data: { lastDay: '2026-12-28', expiresAt: '2026-12-29T00:00:00.000Z' },
    },
  ])
  expect(receiver.state.events.filter(({ type }) => type !== 'link.expiring')).toEqual([])
})

test('a failure is tried again under the same id; 410 ends the receiver', async () => {
  const id = await live()
  receiver.state.answer = (response) => void response.writeHead(500).end()
  expect(await asAdmin(sendTest, { receiver: id })).toBe('sent')
  await send()
  await send()
  expect(receiver.state.events.map(({ type }) => type)).toEqual(['webhook.test'])
  const due = async () => await desk.store.db.update(eventDeliveries).set({ dueAt: new Date().toISOString() })
  await due()
  receiver.state.answer = (response) => void response.writeHead(410).end()
  await send()
  const [first, second] = receiver.state.events
  expect(second?.id).toBe(first?.id)
  expect(first?.data).toEqual({ message: 'This is a test. Nothing has happened.' })
  const [found] = await listed()
  expect(found?.row.endedAt).not.toBe(null)
  expect(found?.tries.map(({ said }) => said).slice(0, 2)).toEqual(['Answered 410.', 'Answered 500.'])
  expect(found?.waiting).toBe(0)
  await asAdmin(requestChallenge, { receiver: id })
  await send()
  expect((await listed())[0]?.row).toMatchObject({ endedAt: null, provenAt: expect.any(String) })
})

test('what a receiver did not take is sent again when somebody asks, under its id and with a new timestamp', async () => {
  const id = await live()
  const undelivered = async () => (await listed())[0]?.undelivered ?? []
  const again = async (delivery: string, receiver = id) => await asAdmin(sendAgain, { receiver, delivery })
  receiver.state.answer = (response) => void response.writeHead(500).end()
  await asAdmin(sendTest, { receiver: id })
  expect(await undelivered()).toEqual([])
  await send()
  const [failed] = await undelivered()
  const delivery = failed?.id ?? ''
  expect(failed).toMatchObject({ type: 'webhook.test', at: AT.toISOString(), tries: 1, isTriedAgain: true })
  // The last of the tries: nothing is tried by itself after it.
  await desk.store.db.update(eventDeliveries).set({ tries: 1_000, dueAt: new Date().toISOString() })
  await send()
  expect(await undelivered()).toMatchObject([{ id: delivery, tries: 1_001, isTriedAgain: false }])
  await send()
  expect(receiver.state.events).toHaveLength(2)

  receiver.state.answer = ok
  vi.setSystemTime(Date.now() + 60_000)
  try {
    expect(await again(delivery)).toBe('sent')
    expect(await desk.log()).toMatchObject([
      {
        action: 'webhooks.sentAgain',
        actorId: admin.id,
        targetId: id,
        after: { delivery, type: 'webhook.test' },
      },
    ])
    // Nobody presses twice.
    expect(await again(delivery)).toBe('gone')
    await send()
  } finally {
    vi.useRealTimers()
  }
  const [first, , third] = receiver.state.events
  const sent = receiver.state.deliveries.filter(({ headers }) => headers['webhook-id'] === delivery)
  expect([first?.id, third]).toEqual([delivery, first])
  const [early = 0, , late = 0] = sent.map(({ headers }) => Number(headers['webhook-timestamp']))
  expect(late - early).toBeGreaterThanOrEqual(60)
  expect([await undelivered(), await again(delivery)]).toEqual([[], 'gone'])
})

test('nothing is sent again to a receiver that is not live, that has no such event, or by who may not', async () => {
  const [id, other] = [await live(), await live()]
  receiver.state.answer = (response) => void response.writeHead(410).end()
  await asAdmin(sendTest, { receiver: id })
  await asAdmin(sendTest, { receiver: id })
  await send()
  const missed = (await listed()).find(({ row }) => row.id === id)?.undelivered ?? []
  const [{ id: delivery } = { id: '' }] = missed
  expect(missed.map(({ isTriedAgain }) => isTriedAgain)).toContain(false)
  const asked = { receiver: id, delivery }
  expect(await asAdmin(sendAgain, asked)).toBe('notLive')
  expect(await asAdmin(sendAgain, { receiver: other, delivery })).toBe('gone')
  expect(await asAdmin(sendAgain, { receiver: delivery, delivery })).toBe('none')
  for (const actor of [desk.people.manager, desk.people.nora])
    await expect(desk.run(sendAgain, asked, actor)).rejects.toSatisfy(isForbidden)
  receiver.state.answer = ok
  await asAdmin(requestChallenge, { receiver: id })
  await send()
  expect(await asAdmin(sendAgain, asked)).toBe('sent')
  await send()
  expect(receiver.state.events.at(-1)?.id).toBe(delivery)
})

test('with a new secret, events are signed with both for a day', async () => {
  const id = await live()
  const [old = ''] = receiver.state.secrets
  const fresh = await asAdmin(replaceSecret, { receiver: id })
  expect(fresh).not.toBe(old)
  for (const secrets of [[old], [fresh ?? '']]) {
    receiver.state.secrets = secrets
    await asAdmin(sendTest, { receiver: id })
    await send()
  }
  expect(receiver.state.events).toHaveLength(2)
  await desk.store.db.update(eventWebhooks).set({ bothUntil: new Date(Date.now() - 1).toISOString() })
  receiver.state.secrets = [old]
  await asAdmin(sendTest, { receiver: id })
  await send()
  expect(receiver.state.events).toHaveLength(2)
})

test('an address inside the network is not reached, and neither address nor secret is stored or logged as it is', async () => {
  const { id, secret } = await added(ALL, new URL('https://10.0.0.5/hook?key=inner-secret'))
  await asAdmin(requestChallenge, { receiver: id })
  await send()
  expect((await listed())[0]?.tries[0]?.said).toContain('not on the public internet')
  const rows = await desk.store.db.execute(
    sql`select row_to_json(event_webhooks)::text as text from event_webhooks`,
  )
  const log = await desk.store.db.select().from(auditEntries)
  const written = JSON.stringify([rows.rows, log])
  expect(written).not.toContain('inner-secret')
  expect(written).not.toContain(secret.replace('whsec_', ''))
})

test('what was removed gets nothing more, and all of it goes; after 30 days events go, too', async () => {
  const id = await live()
  await asAdmin(sendTest, { receiver: id })
  expect(await asAdmin(removeReceiver, { receiver: id })).toBe(true)
  await send()
  expect(receiver.state.events).toEqual([])
  expect(await desk.store.db.select().from(eventDeliveries)).toEqual([])
  expect(await asAdmin(removeReceiver, { receiver: id })).toBe(false)
  expect(await asAdmin(sendTest, { receiver: id })).toBe('none')
  await purgeEvents(desk.store.db, new Date(Date.now() + 29 * 86_400_000))
  expect(await desk.store.db.select().from(webhookEvents)).toHaveLength(1)
  await purgeEvents(desk.store.db, new Date(Date.now() + 31 * 86_400_000))
  expect(await desk.store.db.select().from(webhookEvents)).toEqual([])
})

test('there are at most twenty, and only administrators see and change them', async () => {
  for (let one = 0; one < 20; one += 1) await added()
  expect(await asAdmin(addReceiver, { name: 'CRM', url: hook(), types: ALL })).toBe(null)
  const { manager, nora } = desk.people
  for (const actor of [manager, nora]) {
    await expect(listReceivers({ actor, db: desk.store.db })).rejects.toSatisfy(isForbidden)
    await expect(desk.run(addReceiver, { name: 'x', url: hook(), types: ALL }, actor)).rejects.toSatisfy(
      isForbidden,
    )
  }
})
