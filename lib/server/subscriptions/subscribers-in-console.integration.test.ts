import { randomUUID } from 'node:crypto'
import { desc } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Actor } from '#lib/domain/auth/actor.ts'
import { auditEntries } from '../audit/tables.ts'
import { actorWith, runAs } from '../auth/testing/desk-people.ts'
import { openStore, type Store } from '../db/open-store.ts'
import { type Backend, MATRIX_BACKENDS } from '../db/testing/backends.ts'
import { countSubscriptions, listSubscriptions, type SubscriptionCursor } from './list-subscriptions.ts'
import { removeSubscription } from './remove-subscription.ts'
import { subscriptions } from './tables.ts'

vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')

const AT = '2026-11-20T10:00:00Z'

describe.each(MATRIX_BACKENDS)('on $name', ({ start }) => {
  let backend: Backend
  let store: Store
  let privacy: Actor
  let rep: Actor
  beforeAll(async () => {
    backend = await start()
    store = await openStore(backend.settings)
    privacy = (await actorWith(store.db, 'privacy')).actor
    rep = (await actorWith(store.db, 'rep')).actor
    const numbers = Array.from({ length: 60 }, (_, index) => String(index).padStart(2, '0'))
    await store.db.insert(subscriptions).values([
      // 60 that have confirmed, of which two pages are made: 50 and 10, and three more after them.
      ...numbers.map((number) => row(`Person${number}@alder.example`, { confirmedAt: AT })),
      row('zoe_1@birch.example', { confirmedAt: AT, pausedAt: AT, refusals: 3 }),
      row('zoe21@birch.example', { confirmedAt: null }),
      row('zoe%@birch.example', { confirmedAt: null }),
    ])
  })
  afterAll(async () => {
    await store.close()
    await backend.stop()
  })

  const row = (address: string, more: Partial<typeof subscriptions.$inferInsert>) => ({
    id: randomUUID(),
    address,
    addressKey: address.toLowerCase(),
    notices: null,
    releases: true,
    followedKey: 'releases',
    frequency: 'weekly' as const,
    requestedAt: AT,
    ...more,
  })
  const list = (find: string, after: SubscriptionCursor | null = null, actor = privacy) =>
    listSubscriptions({ find, after }, { actor, db: store.db })

  test('every subscriber is on one page, by address', async () => {
    const first = await list('')
    expect(first.rows).toHaveLength(50)
    expect(first.rows[0]?.address).toBe('Person00@alder.example')
    const second = await list('', first.next)
    expect(second.rows.slice(0, 10).map(({ address }) => address)).toEqual(
      [50, 51, 52, 53, 54, 55, 56, 57, 58, 59].map((number) => `Person${number}@alder.example`),
    )
    expect(second.rows).toHaveLength(13)
    expect(second.next).toBe(null)
  })

  test.each([
    ['PERSON07', ['Person07@alder.example']],
    // Signs that "like" knows stand for themselves.
    ['zoe_1', ['zoe_1@birch.example']],
    ['e%@', ['zoe%@birch.example']],
    ['\\', []],
  ])('who is looked for by "%s" is found by that text alone', async (find, found) => {
    expect((await list(find)).rows.map(({ address }) => address)).toEqual(found)
  })

  test('they are counted by where they stand', async () => {
    expect(await countSubscriptions({ actor: privacy, db: store.db })).toEqual({
      confirmed: 60,
      unconfirmed: 2,
      paused: 1,
    })
  })

  test('a sales rep neither sees nor removes any', async () => {
    await expect(list('', null, rep)).rejects.toThrow('may not do this')
    await expect(countSubscriptions({ actor: rep, db: store.db })).rejects.toThrow('may not do this')
    const [first] = (await list('person01')).rows
    const remove = runAs(store, rep, (context) =>
      removeSubscription({ subscription: first?.id ?? '' }, context),
    )
    await expect(remove).rejects.toThrow('may not do this')
    expect((await list('person01')).rows).toHaveLength(1)
  })

  test('removing one deletes the address, and the log holds an id alone', async () => {
    const [first] = (await list('person02')).rows
    const id = first?.id ?? ''
    const remove = () => runAs(store, privacy, (context) => removeSubscription({ subscription: id }, context))
    expect(await remove()).toBe(true)
    expect((await list('person02')).rows).toEqual([])
    const [entry] = await store.db.select().from(auditEntries).orderBy(desc(auditEntries.number)).limit(1)
    expect(entry).toMatchObject({ action: 'subscribers.removed', targetId: id, targetName: null })
    expect(JSON.stringify(entry)).not.toContain('alder')
    expect(await remove()).toBe(false)
  })
})
