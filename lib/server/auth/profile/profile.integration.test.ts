import { asc } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { auditEntries } from '../../audit/tables.ts'
import { openStore, type Store } from '../../db/open-store.ts'
import { type Backend, MATRIX_BACKENDS } from '../../db/testing/backends.ts'
import { signedInOn } from '../sessions/signed-in.ts'
import { actorWith, runAs } from '../testing/desk-people.ts'
import { changeProfile } from './change-profile.ts'
import { ownSignIn } from './own-sign-in.ts'

vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')

describe.each(MATRIX_BACKENDS)('on $name', ({ start }) => {
  let backend: Backend
  let store: Store
  beforeAll(async () => {
    backend = await start()
    store = await openStore(backend.settings)
  })
  afterAll(async () => {
    await store.close()
    await backend.stop()
  })

  test('time zone and theme are one’s own; what is left out stays, and what stays is not recorded', async () => {
    const { actor, headers } = await actorWith(store.db, 'rep', 'Kim Voss')
    const other = await actorWith(store.db, 'rep', 'Mara Lindt')
    const change = (input: Parameters<typeof changeProfile>[0]) =>
      runAs(store, actor, (context) => changeProfile(input, context))
    await change({ timeZone: 'Asia/Kolkata' })
    await change({ theme: 'dark' })
    await change({ theme: 'dark' })
    expect(await signedInOn(store.db, headers)).toMatchObject({ timeZone: 'Asia/Kolkata', theme: 'dark' })
    expect(await signedInOn(store.db, other.headers)).toMatchObject({ timeZone: null, theme: null })
    await change({ timeZone: null })
    const entries = await store.db.select().from(auditEntries).orderBy(asc(auditEntries.number))
    expect(
      entries
        .filter(({ action }) => action === 'profile.changed')
        .map(({ actorName, before, after }) => [actorName, before, after]),
    ).toEqual([
      ['Kim Voss', { timeZone: null, theme: null }, { timeZone: 'Asia/Kolkata', theme: null }],
      ['Kim Voss', { timeZone: 'Asia/Kolkata', theme: null }, { timeZone: 'Asia/Kolkata', theme: 'dark' }],
      ['Kim Voss', { timeZone: 'Asia/Kolkata', theme: 'dark' }, { timeZone: null, theme: 'dark' }],
    ])
  })

  test('someone who signs in by a password has one, and no second factor until it is turned on', async () => {
    const { actor } = await actorWith(store.db, 'rep')
    expect(await ownSignIn({ actor, db: store.db })).toEqual({ hasPassword: true, hasSecondFactor: false })
  })
})
