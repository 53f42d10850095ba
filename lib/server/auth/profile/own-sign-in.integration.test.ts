import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openStore, type Store } from '../../db/open-store.ts'
import { type Backend, MATRIX_BACKENDS } from '../../db/testing/backends.ts'
import { actorWith } from '../testing/desk-people.ts'
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

  test('someone who signs in by a password has one, and no second factor until it is turned on', async () => {
    const { actor } = await actorWith(store.db, 'rep')
    expect(await ownSignIn({ actor, db: store.db })).toEqual({ hasPassword: true, hasSecondFactor: false })
  })
})
