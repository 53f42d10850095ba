import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../db/open-store.ts'
import { MATRIX_BACKENDS } from '../../db/testing/backends.ts'
import { type Difficulty, difficultMailServer } from '../../mail/testing/difficult-mail-server.ts'
import { tellingSince } from '../../subscriptions/tables.ts'
import { startTeller } from '../../subscriptions/testing/run-teller.ts'
import { addSubscribers } from '../../subscriptions/testing/subscribers.ts'
import { isBuilt } from '../../testing/built-server.ts'
import { noticeEvents, noticeRecipients, notices, noticesSince } from '../tables.ts'
import { AFTER, addCustomers, FIRST_START } from '../testing/add-customers.ts'

const TOLD = 'subprocessors/2026-11-19-posthog-twilio'

const HANGS = 'c6@birch6.example'
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
      // One hangs for a minute.
      if (address === HANGS) return 'hangs-once'
      return /^c\d/.test(address) ? (KINDS[numberOf(address) % KINDS.length] ?? null) : null
    }
    const noting = (address: string) => {
      order.push(address)
      return difficulty(address)
    }
    const server = await difficultMailServer(noting, 2)
    const teller = startTeller(backend.settings, AFTER, server.port, { NOTICES: 'automatic' })
    const isRefused = (address: string) => numberOf(address) % KINDS.length === 0
    await expect
      .poll(() => new Set(server.taken.keys()).size, { timeout: 240_000, interval: 500 })
      // Ten are refused for good; the subscriber comes to it.
      .toBe(80 - 10 + 1)
    // What was taken without an answer is tried again, and is told of a second time.
    const isUnanswered = (address: string) => difficulty(address) === 'taken-and-dropped-once'
    const twice = [...addresses.filter(isUnanswered), HANGS].toSorted()
    const takenTwice = () => [...server.taken].filter(([, ids]) => ids.length === 2).map(([to]) => to)
    await expect.poll(() => takenTwice().toSorted(), { timeout: 240_000, interval: 500 }).toEqual(twice)
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
