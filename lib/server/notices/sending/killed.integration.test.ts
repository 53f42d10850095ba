import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { openStore, type Store } from '../../db/open-store.ts'
import { type Backend, MATRIX_BACKENDS, startPostgres } from '../../db/testing/backends.ts'
import { type DifficultMailServer, difficultMailServer } from '../../mail/testing/difficult-mail-server.ts'
import { startTeller } from '../../subscriptions/testing/run-teller.ts'
import { isBuilt } from '../../testing/built-server.ts'
import { noticeRecipients, noticesSince } from '../tables.ts'
import { AFTER, addCustomers, FIRST_START } from '../testing/add-customers.ts'

/** The whole of it is for the matrix: it takes minutes. */
const isMatrix = MATRIX_BACKENDS.length > 1
const [CUSTOMERS, KILLS] = isMatrix ? [5_000, 20] : [600, 6]
/** What a process may have sent and not recorded when it is killed; docs/notices.md promises it. */
const MOST_IN_FLIGHT = 60
/** With PostgreSQL, the jobs of a killed process are taken over within two minutes. */
const PATIENCE = 180_000
const TAKES = 8
/** PostgreSQL is stopped when so many have been taken. */
const RESTARTS_AT = [500, 1_500, 3_000]

const since = (begun: number) => `${((performance.now() - begun) / 1_000).toFixed(0)} s`

const startOne = (backend: Backend, { port }: DifficultMailServer) =>
  startTeller(backend.settings, AFTER, port, { NOTICES: 'automatic' })

async function deskOf(backend: Backend, count: number): Promise<string[]> {
  const store = await openStore(backend.settings)
  await store.db.insert(noticesSince).values({ only: true, since: FIRST_START })
  const addresses = await addCustomers(store.db, count)
  await store.close()
  return addresses
}

/** Everyone has it, under the one Message-ID that the records hold. @returns how many went out twice */
async function twiceOf(
  { db }: Store,
  { taken }: DifficultMailServer,
  addresses: readonly string[],
): Promise<number> {
  const rows = await db.select().from(noticeRecipients)
  expect(rows.filter(({ state }) => state === 'accepted')).toHaveLength(addresses.length)
  expect([...taken.keys()].toSorted()).toEqual(addresses.toSorted())
  const sent = [...taken.values()]
  expect(sent.filter((ids) => new Set(ids).size > 1)).toEqual([])
  const known = new Set(rows.map(({ messageId }) => messageId))
  expect(sent.flat().filter((id) => !known.has(id))).toEqual([])
  return sent.flat().length - addresses.length
}

async function everyoneHas({ taken }: DifficultMailServer, count: number): Promise<void> {
  await expect.poll(() => taken.size, { timeout: 600_000, interval: 500 }).toBe(count)
  await pause(1_500)
}

test.runIf(isBuilt).each(MATRIX_BACKENDS)(
  'kills in the middle of sending, on $name: nobody is left out, and at most what was in flight goes out twice, under the same Message-ID',
  { timeout: 1_800_000 },
  async ({ name, start }) => {
    const backend = await start()
    onTestFinished(backend.stop)
    const addresses = await deskOf(backend, CUSTOMERS)
    const server = await difficultMailServer(() => null, TAKES)
    for (let kills = 0; kills < KILLS; kills += 1) {
      const teller = startOne(backend, server)
      // Each is killed in the middle of another moment of its work.
      const enough = Math.min(server.count() + 40 + kills * 13, CUSTOMERS)
      await expect.poll(server.count, { timeout: PATIENCE, interval: 20 }).toBeGreaterThanOrEqual(enough)
      await teller.kill()
    }
    const last = startOne(backend, server)
    await everyoneHas(server, CUSTOMERS)
    await last.kill()
    const store = await openStore(backend.settings)
    onTestFinished(() => store.close())
    const twice = await twiceOf(store, server, addresses)
    process.stdout.write(
      `${name}, ${CUSTOMERS} notices, ${KILLS} kills: told twice ${twice} of at most ${KILLS * MOST_IN_FLIGHT}\n`,
    )
    expect(twice).toBeLessThanOrEqual(KILLS * MOST_IN_FLIGHT)
  },
)

test.runIf(isBuilt)(
  'two processes on one PostgreSQL send everyone one notice between them',
  { timeout: 900_000 },
  async () => {
    const backend = await startPostgres()
    onTestFinished(backend.stop)
    const addresses = await deskOf(backend, 600)
    const server = await difficultMailServer(() => null, TAKES)
    const tellers = [startOne(backend, server), startOne(backend, server)]
    await everyoneHas(server, addresses.length)
    for (const teller of tellers) await teller.kill()
    const store = await openStore(backend.settings)
    onTestFinished(() => store.close())
    expect(await twiceOf(store, server, addresses)).toBe(0)
  },
)

test.runIf(isBuilt && isMatrix)(
  'a PostgreSQL that is stopped and started again while two processes send: everyone has the notice',
  { timeout: 1_800_000 },
  async () => {
    const backend = await startPostgres()
    onTestFinished(backend.stop)
    const addresses = await deskOf(backend, CUSTOMERS)
    const server = await difficultMailServer(() => null, TAKES)
    const tellers = [startOne(backend, server), startOne(backend, server)]
    const begun = performance.now()
    for (const enough of RESTARTS_AT) {
      await expect.poll(server.count, { timeout: PATIENCE, interval: 20 }).toBeGreaterThanOrEqual(enough)
      process.stdout.write(`restart at ${server.count()} after ${since(begun)}\n`)
      await backend.restart()
    }
    await everyoneHas(server, addresses.length)
    process.stdout.write(`everyone after ${since(begun)}\n`)
    for (const teller of tellers) await teller.kill()
    const store = await openStore(backend.settings)
    onTestFinished(() => store.close())
    const twice = await twiceOf(store, server, addresses)
    process.stdout.write(`3 restarts: told twice ${twice} of at most ${3 * 2 * MOST_IN_FLIGHT}\n`)
    expect(twice).toBeLessThanOrEqual(3 * 2 * MOST_IN_FLIGHT)
  },
)
