import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Followed } from '#lib/domain/subscriptions/subscription.ts'
import { THE_DESK, transaction } from '../../db/command.ts'
import { openStore, type Store } from '../../db/open-store.ts'
import { type Backend, MATRIX_BACKENDS } from '../../db/testing/backends.ts'
import { setCurrentJobs } from '../../jobs/current.ts'
import { startJobs } from '../../jobs/start-jobs.ts'
import { subscriptionRequests, subscriptions } from '../tables.ts'
import { SECRET_KEY } from '../testing/run-teller.ts'
import { tokenHash } from '../tokens.ts'
import { confirm } from './confirm.ts'
import { leave } from './leave.ts'
import { purgeUnconfirmed } from './purge-sweep.ts'
import { unlockedToken } from './request-mail.ts'
import { sendRequestMail } from './send-request-mail.job.ts'
import { subscribe } from './subscribe.ts'

const ALL: Followed = {
  notices: { tier: null, region: null },
  releases: false,
  frequency: 'at-once',
}
vi.stubEnv('SECRET_KEY', SECRET_KEY)

const NOON = '2026-11-20T12:00:00Z'

describe.each(MATRIX_BACKENDS)('on $name', ({ start }) => {
  let backend: Backend
  let store: Store

  beforeAll(async () => {
    backend = await start()
    store = await openStore(backend.settings)
    setCurrentJobs(await startJobs(store, [sendRequestMail]))
  })
  afterAll(async () => {
    await store.close()
    await backend.stop()
  })
  afterEach(async () => {
    await store.db.delete(subscriptions)
    await store.pool.query('delete from pgboss.job')
  })

  const at = (text: string) => new Date(text)
  const run = <Result>(work: Parameters<typeof transaction<Result>>[2]) =>
    transaction(store.db, { actor: THE_DESK, now: at(NOON) }, work)
  const ask = (address: string, when = NOON, followed = ALL) =>
    run((context) => subscribe({ address, followed, at: at(when) }, context))
  const confirmed = (token: string, when: string) =>
    run((context) => confirm({ token, at: at(when) }, context))

  /** The tokens of the mails that wait to be sent, oldest first; null for word that a subscription stands. */
  async function tokens(): Promise<(string | null)[]> {
    const { rows } = await store.pool.query<{ data: { token: string | null } }>(
      'select data from pgboss.job where name = $1 order by created_on',
      [sendRequestMail.name],
    )
    return rows.map(({ data }) => (data.token === null ? null : unlockedToken(data.token)))
  }

  test('a subscription counts once it is confirmed, with a token of which only the hash is stored', async () => {
    await ask('Mara@Alder.example')
    const [token = ''] = (await tokens()).map(String)
    const [row] = await store.db.select().from(subscriptions)
    expect(row).toMatchObject({ address: 'Mara@Alder.example', confirmedAt: null, ...ALL })
    const [request] = await store.db.select().from(subscriptionRequests)
    expect(request?.tokenSha256).toBe(tokenHash(token))
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    const { rows } = await store.pool.query<{ whole: string }>('select data::text as whole from pgboss.job')
    expect(rows[0]?.whole).not.toContain(token)
    expect(await confirmed(token, '2026-11-22T11:59:59Z')).toBe(true)
    const [after] = await store.db.select().from(subscriptions)
    expect(after?.confirmedAt).toBe('2026-11-22T11:59:59.000Z')
  })

  test('a token is good once, and for 48 hours', async () => {
    await ask('mara@alder.example')
    await ask('kim@alder.example')
    const [first = '', second = ''] = (await tokens()).map(String)
    expect(await confirmed(first, NOON)).toBe(true)
    expect(await confirmed(first, NOON)).toBe(false)
    expect(await confirmed(second, '2026-11-22T12:00:00Z')).toBe(false)
    expect(await confirmed('no-such-token', NOON)).toBe(false)
  })

  test('an address in other letters is the same one; both links are good', async () => {
    await ask('mara@alder.example')
    await ask('MARA@alder.example')
    expect(await store.db.select().from(subscriptions)).toHaveLength(1)
    const [first = '', second = ''] = (await tokens()).map(String)
    expect(await confirmed(first, NOON)).toBe(true)
    expect(await confirmed(second, NOON)).toBe(true)
  })

  test('who is subscribed already is told so, with nothing to confirm; another frequency is to be confirmed', async () => {
    await ask('mara@alder.example')
    const [first = ''] = (await tokens()).map(String)
    await confirmed(first, NOON)
    await ask('mara@alder.example')
    expect((await tokens()).at(-1)).toBeNull()
    await ask('mara@alder.example', NOON, { ...ALL, frequency: 'weekly' })
    const [row] = await store.db.select().from(subscriptions)
    expect(row?.frequency).toBe('at-once')
    expect(await confirmed(String((await tokens()).at(-1)), NOON)).toBe(true)
    const [after] = await store.db.select().from(subscriptions)
    expect(after).toMatchObject({ frequency: 'weekly', confirmedAt: '2026-11-20T12:00:00.000Z' })
  })

  test('an address gets three mails in 24 hours, however many ask for whatever at once', async () => {
    const of = (tier: string): Followed => ({ ...ALL, notices: { tier, region: null } })
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((tier) => ask('mara@alder.example', NOON, of(tier))))
    expect(await tokens()).toHaveLength(3)
    expect(await store.db.select().from(subscriptions)).toHaveLength(3)
    await ask('kim@alder.example')
    expect(await tokens()).toHaveLength(4)
    await ask('mara@alder.example', '2026-11-21T11:59:59Z', of('f'))
    expect(await tokens()).toHaveLength(4)
    await ask('mara@alder.example', '2026-11-21T12:00:01Z', of('f'))
    expect(await tokens()).toHaveLength(5)
  })

  test('leaving deletes the address; a second time does nothing', async () => {
    await ask('mara@alder.example')
    const [row] = await store.db.select().from(subscriptions)
    for (const _ of [1, 2]) await run((context) => leave({ subscription: row?.id ?? '' }, context))
    expect(await store.db.select().from(subscriptions)).toEqual([])
    expect(await store.db.select().from(subscriptionRequests)).toEqual([])
  })

  test('what nobody confirms is deleted after seven days, and nothing else is', async () => {
    await ask('mara@alder.example')
    await ask('kim@alder.example')
    const [, second = ''] = (await tokens()).map(String)
    await confirmed(second, NOON)
    expect(await purgeUnconfirmed(store.db, at('2026-11-27T12:00:00Z'))).toBe(0)
    expect(await purgeUnconfirmed(store.db, at('2026-11-27T12:00:01Z'))).toBe(1)
    expect((await store.db.select().from(subscriptions)).map(({ address }) => address)).toEqual([
      'kim@alder.example',
    ])
  })

  test('a job that is rolled back sends nothing', async () => {
    await expect(
      run(async (context) => {
        await subscribe({ address: 'mara@alder.example', followed: ALL, at: at(NOON) }, context)
        throw new Error('the answer failed')
      }),
    ).rejects.toThrow('the answer failed')
    expect(await tokens()).toEqual([])
    expect(await store.db.select().from(subscriptions)).toEqual([])
  })
})
