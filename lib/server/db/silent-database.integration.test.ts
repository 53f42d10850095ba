import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { documents } from '../archive/tables.ts'
import { openStore, type Store } from './open-store.ts'
import { closeStore, store } from './store.ts'
import { isStoreUnavailable } from './store-error.ts'
import { type Backend, startPostgres } from './testing/backends.ts'
import { type HangingProxy, startHangingProxy } from './testing/hanging-proxy.ts'

const SLOW = { timeout: 120_000 }
/** As `lib/server/db/one-at-a-time.ts` has it: processes of two releases must mean the same one. */
const UPDATE_LOCK = 4_716_120

let backend: Backend
let proxy: HangingProxy
beforeAll(async () => {
  backend = await startPostgres()
  const first = await openStore(backend.settings)
  await first.close()
})
afterAll(async () => {
  await backend.stop()
})
beforeEach(async () => {
  proxy = await startHangingProxy(backend.settings.databaseUrl ?? '')
  onTestFinished(proxy.stop)
})

async function openByProxy(): Promise<Store> {
  const opened = await openStore({ ...backend.settings, databaseUrl: proxy.databaseUrl })
  onTestFinished(async () => {
    proxy.resume()
    await opened.close()
  })
  return opened
}

/** Another session of the database, such as an operator's. */
async function otherSession(database = backend.settings.databaseUrl): Promise<Client> {
  const client = new Client({ connectionString: database })
  await client.connect()
  onTestFinished(async () => await client.end())
  return client
}

/** What asking comes to, and after how many milliseconds. */
async function outcomeOf(asked: Promise<unknown>): Promise<{ outcome: string; after: number }> {
  const since = performance.now()
  const outcome = await asked.then(
    () => 'answered',
    (error: unknown) => (isStoreUnavailable(error) ? 'unavailable' : String(error)),
  )
  return { outcome, after: performance.now() - since }
}

const readIn = ({ db }: Store) => db.select().from(documents)

test(
  'a database that hangs holds nobody for long, nobody at all after that, and is used again',
  SLOW,
  async () => {
    const opened = await openByProxy()
    await readIn(opened)
    const before = opened.brokeAt()
    proxy.hang()
    // Five connections, and three that wait for one: 10 seconds for an answer, 5 for a connection.
    const asked = Array.from({ length: 7 }, () => outcomeOf(readIn(opened)))
    const inside = outcomeOf(opened.db.transaction((tx) => tx.select().from(documents)))
    for (const { outcome, after } of await Promise.all([...asked, inside])) {
      expect(outcome).toBe('unavailable')
      expect(after).toBeLessThan(20_000)
    }
    for (let tries = 0; tries < 20; tries += 1) {
      const { outcome, after } = await outcomeOf(readIn(opened))
      expect(outcome).toBe('unavailable')
      expect(after).toBeLessThan(500)
    }
    expect(opened.brokeAt()).toBeGreaterThan(before)
    proxy.resume()
    await expect
      .poll(async () => (await outcomeOf(readIn(opened))).outcome, { timeout: 30_000 })
      .toBe('answered')
    const all = await Promise.all(Array.from({ length: 20 }, () => outcomeOf(readIn(opened))))
    expect(all.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 20 }, () => 'answered'))
  },
)

test(
  'after the rest of five seconds one tries a database that hangs, and the others are refused',
  SLOW,
  async () => {
    const opened = await openByProxy()
    await readIn(opened)
    proxy.hang()
    expect(await outcomeOf(readIn(opened))).toMatchObject({ outcome: 'unavailable' })
    await pause(5_100)
    const asked = await Promise.all(Array.from({ length: 8 }, () => outcomeOf(readIn(opened))))
    expect(asked.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 8 }, () => 'unavailable'))
    expect(asked.filter(({ after }) => after > 1_000)).toHaveLength(1)
  },
)

test(
  'a table that somebody has locked is waited for five seconds, and read when it is free',
  SLOW,
  async () => {
    const opened = await openByProxy()
    const operator = await otherSession()
    await operator.query('begin; lock table documents')
    const { outcome, after } = await outcomeOf(readIn(opened))
    expect(outcome).toBe('unavailable')
    expect(after).toBeGreaterThan(4_000)
    expect(after).toBeLessThan(9_000)
    expect((await outcomeOf(readIn(opened))).after).toBeLessThan(500)
    await operator.query('rollback')
    await expect
      .poll(async () => (await outcomeOf(readIn(opened))).outcome, { timeout: 30_000 })
      .toBe('answered')
  },
)

test('a statement that takes too long is ended in the database too', SLOW, async () => {
  const opened = await openByProxy()
  const { outcome, after } = await outcomeOf(opened.db.execute(sql`select pg_sleep(30) as slept_by_a_desk`))
  expect(outcome).toBe('unavailable')
  expect(after).toBeLessThan(9_900)
  const operator = await otherSession()
  const { rows } = await operator.query(
    `select 1 from pg_stat_activity where state = 'active' and query like '%slept_by_a_desk%' and pid <> pg_backend_pid()`,
  )
  expect(rows).toEqual([])
})

test(
  'while another process updates the tables, or is frozen in it, the opening fails in time and says so',
  SLOW,
  async () => {
    const frozen = await otherSession()
    await frozen.query('select pg_advisory_lock($1)', [UPDATE_LOCK])
    const since = performance.now()
    const failure = await openStore(backend.settings).catch((error: unknown) => error)
    expect(performance.now() - since).toBeLessThan(12_000)
    expect(failure).toMatchObject({
      message: 'The database at DATABASE_URL cannot be used.',
      cause: { message: expect.stringMatching(/^Another process is updating the tables of the database/) },
    })
    await frozen.query('select pg_advisory_unlock($1)', [UPDATE_LOCK])
    const opened = await openStore(backend.settings)
    await opened.close()
  },
)

// Ten seconds for the process, eight for a statement: the update takes eleven in one, and is not begun again.
test(
  'an update that takes long is not cut off: who asks meanwhile is refused, and has the database after it',
  SLOW,
  async () => {
    const operator = await otherSession()
    await operator.query('create database slow')
    const slow = new URL(backend.settings.databaseUrl ?? '')
    slow.pathname = '/slow'
    const owner = await otherSession(slow.href)
    await owner.query(`create sequence begun;
    create function wait() returns event_trigger language plpgsql as $$
    begin
      if exists (select from pg_event_trigger_ddl_commands() where object_identity = 'public.documents') then
        perform nextval('begun'), pg_sleep(11);
      end if;
    end $$;
    create event trigger wait on ddl_command_end when tag in ('CREATE TABLE') execute function wait()`)
    vi.stubEnv('DATABASE_URL', slow.href)
    vi.stubEnv('STATE_DIRECTORY', backend.settings.stateDirectory)
    onTestFinished(async () => {
      await closeStore()
      vi.unstubAllEnvs()
    })
    const { outcome, after } = await outcomeOf(store())
    expect(outcome).toBe('unavailable')
    expect(after).toBeLessThan(11_000)
    expect((await outcomeOf(store())).after).toBeLessThan(100)
    await expect.poll(async () => (await outcomeOf(store())).outcome, { timeout: 30_000 }).toBe('answered')
    expect(await readIn(await store())).toEqual([])
    expect((await owner.query('select last_value from begun')).rows).toEqual([{ last_value: '1' }])
  },
)
