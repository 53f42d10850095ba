import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../db/open-store.ts'
import { MATRIX_BACKENDS, startPostgres } from '../../db/testing/backends.ts'
import { type Difficulty, difficultMailServer } from '../../mail/testing/difficult-mail-server.ts'
import { isBuilt } from '../../testing/built-server.ts'
import {
  type MailState,
  publicationMailAttempts,
  publicationMails,
  publications,
  tellingSince,
} from '../tables.ts'
import { startTeller } from '../testing/run-teller.ts'
import { addSubscribers } from '../testing/subscribers.ts'

const SUBSCRIBERS = 2_000
const KILLS = 10
/** What a process may have sent and not recorded when it is killed; docs/operating.md promises it. */
const MOST_IN_FLIGHT = 60
const TAKES = 8
/** With PostgreSQL, the jobs of a killed process are taken over within two minutes. */
const PATIENCE = 180_000

/** After the notice of 18 November and before that of 19 November, the only one that is told here. */
const FIRST_START = '2026-11-18T12:00:00Z'
const AFTER = '2026-11-19T10:00:00Z'
const TOLD = 'subprocessors/2026-11-19-posthog-twilio'

const numberOf = (address: string) => Number(/^p(\d+)@/.exec(address)?.[1])
const addresses = Array.from({ length: SUBSCRIBERS }, (_, index) => `p${index}@alder.example`)

/** Of 2,000: 40 refused for good, 100 busy, 40 broken off before the mail was taken, 40 after it. */
function difficulty(address: string): Difficulty | null {
  const rest = numberOf(address) % 50
  if (rest === 7) return 'refused'
  if (rest === 11) return 'dropped-once'
  if (rest === 13) return 'taken-and-dropped-once'
  return numberOf(address) % 20 === 0 ? 'busy-once' : null
}

test.runIf(isBuilt).each(MATRIX_BACKENDS)(
  'a mail server that refuses, closes and breaks off, and ten kills, on $name: nobody is left out, and few are told twice',
  { timeout: 1_200_000 },
  async ({ name, start }) => {
    const begun = performance.now()
    const backend = await start()
    onTestFinished(backend.stop)
    const before = await openStore(backend.settings)
    await before.db.insert(tellingSince).values({ only: true, since: FIRST_START })
    await addSubscribers(before.db, addresses)
    await before.close()
    const server = await difficultMailServer(difficulty, TAKES)
    const tellers = []
    for (let kills = 0; kills < KILLS; kills += 1) {
      const teller = startTeller(backend.settings, AFTER, server.port)
      tellers.push(teller)
      // Each is killed in the middle of another moment of its work.
      await taken(server.count() + 40 + kills * 13)
      if (kills === 2 || kills === 6) server.closeOnce()
      await teller.kill()
    }
    const last = startTeller(backend.settings, AFTER, server.port)
    await expect
      .poll(() => new Set(server.taken.keys()).size, { timeout: 600_000, interval: 500 })
      .toBe(SUBSCRIBERS - 40)
    await pause(1_000)
    await last.kill()

    const store = await openStore(backend.settings)
    const mails = await store.db.select().from(publicationMails)
    const attempts = await store.db.select().from(publicationMailAttempts)
    const recorded = await store.db.select().from(publications)
    await store.close()

    expect(recorded.filter(({ isFromBefore }) => !isFromBefore).map(({ key }) => key)).toEqual([TOLD])
    expect(mails).toHaveLength(SUBSCRIBERS)
    const inState = (state: string) => mails.filter((mail) => mail.state === state).length
    expect([inState('accepted'), inState('failed'), inState('pending')]).toEqual([SUBSCRIBERS - 40, 40, 0])

    const refused = addresses.filter((address) => difficulty(address) === 'refused')
    expect(refused.filter((address) => server.taken.has(address))).toEqual([])
    const ids = [...server.taken.values()].map((all) => new Set(all))
    expect(ids.filter(({ size }) => size > 1)).toEqual([])
    expect(new Set(ids.flatMap((all) => [...all])).size).toBe(SUBSCRIBERS - 40)
    const known = new Set(mails.map(({ messageId }) => messageId))
    expect(ids.flatMap((all) => [...all]).filter((id) => !known.has(id))).toEqual([])

    // Whom the server took a mail for and hung up on, nobody can know about: these are told twice, beside the kills.
    const twice = [...server.taken]
      .filter(([address]) => difficulty(address) !== 'taken-and-dropped-once')
      .reduce((sum, [, all]) => sum + all.length - 1, 0)
    const seconds = Math.round((performance.now() - begun) / 1000)
    process.stdout.write(
      `${name}, ${KILLS} kills: told twice ${twice} of at most ${KILLS * MOST_IN_FLIGHT}, ${seconds} s\n`,
    )
    expect(twice).toBeLessThanOrEqual(KILLS * MOST_IN_FLIGHT)

    expect(attempts.filter(({ outcome }) => outcome === 'accepted').length).toBeGreaterThanOrEqual(
      SUBSCRIBERS - 40,
    )
    expect(attempts.filter(({ reason }) => reason?.includes('@'))).toEqual([])

    async function taken(count: number): Promise<void> {
      await expect.poll(server.count, { timeout: PATIENCE, interval: 20 }).toBeGreaterThanOrEqual(count)
    }
  },
)

test.runIf(isBuilt)(
  'two processes on one PostgreSQL tell everyone once between them',
  { timeout: 900_000 },
  async () => {
    const backend = await startPostgres()
    onTestFinished(backend.stop)
    const store = await openStore(backend.settings)
    await store.db.insert(tellingSince).values({ only: true, since: FIRST_START })
    const some = addresses.slice(0, 600)
    await addSubscribers(store.db, some)
    const server = await difficultMailServer(() => null, TAKES)
    const tellers = [1, 2].map(() => startTeller(backend.settings, AFTER, server.port))
    const inState = async (state: MailState) =>
      (await store.db.select().from(publicationMails)).filter((mail) => mail.state === state).length
    await expect.poll(() => inState('accepted'), { timeout: 600_000, interval: 500 }).toBe(600)
    for (const teller of tellers) await teller.kill()
    await store.close()
    expect([...server.taken.keys()].toSorted()).toEqual(some.toSorted())
    expect([...server.taken.values()].filter((all) => all.length > 1)).toEqual([])
  },
)

test.runIf(isBuilt && MATRIX_BACKENDS.length > 1)(
  'a PostgreSQL that breaks off all connections again and again, as at a restart: everyone is told, and nobody twice',
  { timeout: 600_000 },
  async () => {
    const backend = await startPostgres()
    onTestFinished(backend.stop)
    const store = await openStore(backend.settings)
    await store.db.insert(tellingSince).values({ only: true, since: FIRST_START })
    const some = addresses.slice(0, 1_000)
    await addSubscribers(store.db, some)
    const server = await difficultMailServer(() => null, TAKES)
    const teller = startTeller(backend.settings, AFTER, server.port)
    for (let times = 1; times <= KILLS; times += 1) {
      await expect.poll(server.count, { timeout: PATIENCE, interval: 20 }).toBeGreaterThanOrEqual(times * 70)
      await store.pool.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
      )
    }
    const inState = async (state: MailState) =>
      (await store.db.select().from(publicationMails)).filter((mail) => mail.state === state).length
    await expect.poll(() => inState('accepted'), { timeout: 300_000, interval: 500 }).toBe(1_000)
    await teller.kill()
    await store.close()
    expect([...server.taken.keys()].toSorted()).toEqual(some.toSorted())
    expect([...server.taken.values()].filter((all) => all.length > 1)).toEqual([])
  },
)
