import { randomUUID } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { contacts, contractContacts, contracts, customers } from '../../contracts/tables.ts'
import type { Database } from '../../db/open-store.ts'
import { openStore } from '../../db/open-store.ts'
import { MATRIX_BACKENDS } from '../../db/testing/backends.ts'
import { type Difficulty, difficultMailServer } from '../../mail/testing/difficult-mail-server.ts'
import { tellingSince } from '../../subscriptions/tables.ts'
import { startTeller } from '../../subscriptions/testing/run-teller.ts'
import { addSubscribers } from '../../subscriptions/testing/subscribers.ts'
import { isBuilt } from '../../testing/built-server.ts'
import { noticeEvents, noticeRecipients, notices, noticesSince } from '../tables.ts'

/** After the notice of 18 November and before that of 19 November, the only one that is told here. */
const FIRST_START = '2026-11-18T12:00:00Z'
const AFTER = '2026-11-19T10:00:00Z'
const TOLD = 'subprocessors/2026-11-19-posthog-twilio'
/** What a process may have sent and not recorded when it is killed. */
const MOST_IN_FLIGHT = 60
const PATIENCE = 180_000

/** Gives the desk customers, one contract and one contact each; their addresses. */
async function addCustomers(db: Database, count: number): Promise<string[]> {
  const made = Array.from({ length: count }, (_, index) => ({
    customer: randomUUID(),
    contract: randomUUID(),
    contact: randomUUID(),
    name: `Customer ${index}`,
    // A domain of their own: one that hangs is left alone for a while.
    address: `c${index}@birch${index}.example`,
  }))
  const createdAt = FIRST_START
  await db
    .insert(customers)
    .values(
      made.map(({ customer, name }) => ({ id: customer, name, nameKey: name.toLowerCase(), createdAt })),
    )
  await db.insert(contracts).values(
    made.map(({ contract, customer }) => ({
      id: contract,
      customer,
      referenceKey: '',
      tier: 'enterprise',
      region: 'eu',
      conditions: {},
      authorisation: 'general' as const,
      begins: '2026-10-01',
      yearStarts: '10-01',
      createdAt,
    })),
  )
  await db.insert(contacts).values(
    made.map(({ contact, customer, address }) => ({
      id: contact,
      customer,
      address,
      addressKey: address,
      createdAt,
    })),
  )
  await db
    .insert(contractContacts)
    .values(made.map(({ contract, contact }) => ({ contract, contact, kind: 'subprocessors' as const })))
  return made.map(({ address }) => address)
}

const numberOf = (address: string) => Number(/^c(\d+)@/.exec(address)?.[1])
const KINDS: readonly (Difficulty | null)[] = [
  'refused',
  'busy-once',
  'dropped-once',
  'taken-and-dropped-once',
  'closed-once',
  'greylisted',
  null,
  null,
]

test.runIf(isBuilt).each(MATRIX_BACKENDS)(
  'hosts that refuse, close, drop, hang and greylist, on $name: everyone is told or has failed with a reason, and subscribers are told after',
  { timeout: 600_000 },
  async ({ start }) => {
    const backend = await start()
    onTestFinished(backend.stop)
    const before = await openStore(backend.settings)
    await before.db.insert(noticesSince).values({ only: true, since: FIRST_START })
    await before.db.insert(tellingSince).values({ only: true, since: FIRST_START })
    const addresses = await addCustomers(before.db, 80)
    await addSubscribers(before.db, ['mara@alder.example'])
    await before.close()
    const order: string[] = []
    const difficulty = (address: string): Difficulty | null => {
      order.push(address)
      // One hangs for a minute.
      if (address === 'c6@birch6.example') return 'hangs-once'
      return /^c\d/.test(address) ? (KINDS[numberOf(address) % KINDS.length] ?? null) : null
    }
    const server = await difficultMailServer(difficulty, 2)
    const teller = startTeller(backend.settings, AFTER, server.port, { NOTICES: 'automatic' })
    const isRefused = (address: string) => numberOf(address) % KINDS.length === 0
    await expect
      .poll(() => new Set(server.taken.keys()).size, { timeout: 240_000, interval: 500 })
      // Ten are refused for good; the subscriber comes to it.
      .toBe(80 - 10 + 1)
    await expect.poll(() => order.filter((address) => isRefused(address)).length > 0).toBe(true)
    await new Promise((done) => setTimeout(done, 1_500))
    await teller.kill()

    const store = await openStore(backend.settings)
    onTestFinished(() => store.close())
    const rows = await store.db.select().from(noticeRecipients)
    const inState = (state: string) => rows.filter((row) => row.state === state).length
    expect([rows.length, inState('accepted'), inState('failed')]).toEqual([80, 70, 10])
    const events = await store.db.select().from(noticeEvents)
    const failed = rows.filter(({ state }) => state === 'failed').map(({ id }) => id)
    for (const id of failed)
      expect(events.find(({ recipient }) => recipient === id)?.said).toContain('550 5.1.1')
    expect(events.filter(({ said }) => said?.includes('@'))).toEqual([])
    expect(addresses.filter(isRefused).filter((address) => server.taken.has(address))).toEqual([])
    // Every customer had been tried before any subscriber was.
    const first = order.indexOf('mara@alder.example')
    expect(new Set(order.slice(0, first)).size).toBe(80)
    const told = (await store.db.select().from(notices)).find(({ publication }) => publication === TOLD)
    expect(told?.toldAt).not.toBeNull()
  },
)

const CUSTOMERS = 600
const KILLS = 6

test.runIf(isBuilt).each(MATRIX_BACKENDS)(
  'kills in the middle of sending, on $name: nobody is left out, and at most what was in flight goes out twice, under the same Message-ID',
  { timeout: 900_000 },
  async ({ start }) => {
    const backend = await start()
    onTestFinished(backend.stop)
    const before = await openStore(backend.settings)
    await before.db.insert(noticesSince).values({ only: true, since: FIRST_START })
    const addresses = await addCustomers(before.db, CUSTOMERS)
    await before.close()
    const server = await difficultMailServer(() => null, 8)
    const startOne = () => startTeller(backend.settings, AFTER, server.port, { NOTICES: 'automatic' })
    for (let kills = 0; kills < KILLS; kills += 1) {
      const teller = startOne()
      const enough = Math.min(server.count() + 40 + kills * 13, CUSTOMERS)
      await expect.poll(server.count, { timeout: PATIENCE, interval: 20 }).toBeGreaterThanOrEqual(enough)
      await teller.kill()
    }
    const last = startOne()
    await expect
      .poll(() => new Set(server.taken.keys()).size, { timeout: 240_000, interval: 500 })
      .toBe(CUSTOMERS)
    await new Promise((done) => setTimeout(done, 1_500))
    await last.kill()

    const store = await openStore(backend.settings)
    onTestFinished(() => store.close())
    const rows = await store.db.select().from(noticeRecipients)
    expect(rows.filter(({ state }) => state === 'accepted')).toHaveLength(CUSTOMERS)
    expect([...server.taken.keys()].toSorted()).toEqual(addresses.toSorted())
    const known = new Set(rows.map(({ messageId }) => messageId))
    const sent = [...server.taken.values()]
    expect(sent.filter((ids) => new Set(ids).size > 1)).toEqual([])
    expect(sent.flat().filter((id) => !known.has(id))).toEqual([])
    const twice = sent.flat().length - CUSTOMERS
    process.stdout.write(`${KILLS} kills: told twice ${twice} of at most ${KILLS * MOST_IN_FLIGHT}\n`)
    expect(twice).toBeLessThanOrEqual(KILLS * MOST_IN_FLIGHT)
  },
)
