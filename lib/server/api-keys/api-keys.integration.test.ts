import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { KEY_SCOPES, type KeyScope } from '#lib/domain/api-keys/scopes.ts'
import type { Actor, Person, Program } from '#lib/domain/auth/actor.ts'
import { ROLES } from '#lib/domain/auth/roles.ts'
import { readLog } from '../audit/read-log.ts'
import { invitePerson } from '../auth/invitations/invite-person.ts'
import { disablePerson, enablePerson } from '../auth/people/disable-person.ts'
import { setRole } from '../auth/people/set-role.ts'
import { actorWith, headersFrom, runAs } from '../auth/testing/desk-people.ts'
import { openStore, type Store } from '../db/open-store.ts'
import { type Backend, MATRIX_BACKENDS } from '../db/testing/backends.ts'
import { sha256 } from '../platform/sha256.ts'
import { createKey } from './create-key.ts'
import { listKeys } from './list-keys.ts'
import { isKeyEnded, programOf, requireKey } from './program-of.ts'
import { revokeKey } from './revoke-key.ts'
import { apiKeys } from './tables.ts'

vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')

const DAY = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString()
const withToken = (token: string) => headersFrom(undefined, { authorization: `Bearer ${token}` })

describe.each(MATRIX_BACKENDS)('on $name', ({ start }) => {
  let backend: Backend
  let store: Store
  let admin: Person
  let other: Person
  beforeAll(async () => {
    backend = await start()
    store = await openStore(backend.settings)
    admin = (await actorWith(store.db, 'admin', 'Mara Lindt')).actor
    other = (await actorWith(store.db, 'admin', 'Kim Voss')).actor
  })
  afterAll(async () => {
    await store.close()
    await backend.stop()
  })

  const make = async (maker: Actor = admin, scopes: KeyScope[] = ['audit.read'], expiresAt = inDays(30)) => {
    const input = { name: 'SIEM', scopes, expiresAt }
    const outcome = await runAs(store, maker, (context) => createKey(input, context))
    if (outcome.kind !== 'created') throw new Error(outcome.kind)
    return outcome
  }
  const known = (token: string, at = new Date()) => programOf(store.db, withToken(token), at)
  const stateOf = async (id: string, at = new Date()) =>
    (await listKeys(at, { actor: admin, db: store.db })).find((key) => key.id === id)?.state

  test('a key is 256 bits, whose hash alone is stored, and an actor of its own', async () => {
    const { id, token } = await make()
    expect(token).toMatch(/^sladesk_[\w-]{43}$/)
    expect(await known(token)).toEqual({
      kind: 'api-key',
      id,
      name: 'SIEM',
      permissions: ['audit.read'],
      trace: { network: '203.0.113.0/24', requestId: expect.any(String) },
    })
    const [row] = await store.db.select().from(apiKeys).where(eq(apiKeys.id, id))
    expect(row).toMatchObject({ tokenSha256: sha256(token), start: `${token.slice(0, 14)}…` })
    const whole = await store.db.execute(sql`select row_to_json(api_keys)::text as text from api_keys`)
    const log = await store.db.execute(
      sql`select row_to_json(audit_entries)::text as text from audit_entries`,
    )
    expect(JSON.stringify([whole.rows, log.rows])).not.toContain(token.slice(14))
    const { entries } = await readLog({ filter: { about: id } }, { actor: admin, db: store.db })
    expect(entries).toMatchObject([
      {
        action: 'apiKeys.created',
        actor: { kind: 'person', name: 'Mara Lindt' },
        target: { kind: 'api-key', id, name: 'SIEM' },
        after: { scopes: ['audit.read'] },
      },
    ])
  })

  test('unknown, missing, expired, revoked and stopped keys are all nobody', async () => {
    const { id, token } = await make(admin, ['audit.read'], inDays(1))
    expect(await known(token, new Date(Date.now() + 0.99 * DAY))).not.toBe(null)
    expect(await known(token, new Date(Date.now() + 1.01 * DAY))).toBe(null)
    expect(await stateOf(id, new Date(Date.now() + 1.01 * DAY))).toBe('expired')
    expect(await known(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)).toBe(null)
    expect(await programOf(store.db, headersFrom(), new Date())).toBe(null)
    expect(
      await programOf(store.db, headersFrom(undefined, { cookie: `sla-desk.session=${token}` }), new Date()),
    ).toBe(null)
    expect(await runAs(store, other, (context) => revokeKey({ key: id }, context))).toBe(true)
    expect(await known(token)).toBe(null)
    expect(await stateOf(id)).toBe('revoked')
    expect(await runAs(store, other, (context) => revokeKey({ key: id }, context))).toBe(false)
    const { entries } = await readLog({ filter: { about: id } }, { actor: admin, db: store.db })
    expect(entries.map(({ action, actor }) => [action, 'name' in actor ? actor.name : ''])).toEqual([
      ['apiKeys.revoked', 'Kim Voss'],
      ['apiKeys.created', 'Mara Lindt'],
    ])
  })

  test('a key stops while whoever made it is disabled, or is no administrator', async () => {
    const maker = (await actorWith(store.db, 'admin', 'Amina Sy')).actor
    const { id, token } = await make(maker)
    await runAs(store, admin, (context) => disablePerson({ person: maker.id }, context))
    expect([await known(token), await stateOf(id)]).toEqual([null, 'stopped'])
    await runAs(store, admin, (context) => enablePerson({ person: maker.id }, context))
    expect(await known(token)).not.toBe(null)
    await runAs(store, admin, (context) => setRole({ person: maker.id, role: 'legal' }, context))
    expect([await known(token), await stateOf(id)]).toEqual([null, 'stopped'])
  })

  test('what was under way when a key ended is taken back', async () => {
    const { id, token } = await make()
    const program = (await known(token)) as Program
    const ended = await runAs(store, program, async ({ tx }) => {
      await tx.update(apiKeys).set({ name: 'changed' }).where(eq(apiKeys.id, id))
      await tx
        .update(apiKeys)
        .set({ revokedAt: inDays(0) })
        .where(eq(apiKeys.id, id))
      await requireKey(program, tx, new Date())
    }).catch((error: unknown) => error)
    expect(isKeyEnded(ended)).toBe(true)
    const [row] = await store.db.select().from(apiKeys).where(eq(apiKeys.id, id))
    expect(row?.name).toBe('SIEM')
  })

  test('it is noted to the minute when a key was last used', async () => {
    const { id, token } = await make()
    const usedAt = async () =>
      (await store.db.select().from(apiKeys).where(eq(apiKeys.id, id)))[0]?.lastUsedAt
    expect(await usedAt()).toBe(null)
    const first = Date.now()
    await known(token, new Date(first))
    expect(await usedAt()).toBe(new Date(first).toISOString())
    await known(token, new Date(first + 60_000))
    expect(await usedAt()).toBe(new Date(first).toISOString())
    await known(token, new Date(first + 60_001))
    expect(await usedAt()).toBe(new Date(first + 60_001).toISOString())
  })

  test('only administrators make, see and end keys', async () => {
    const { id } = await make()
    for (const role of ROLES.filter((one) => one !== 'admin')) {
      const actor = { ...admin, role }
      await expect(make(actor)).rejects.toThrow('Administrator')
      await expect(runAs(store, actor, (context) => revokeKey({ key: id }, context))).rejects.toThrow(
        'Administrator',
      )
      await expect(listKeys(new Date(), { actor, db: store.db })).rejects.toThrow('Administrator')
    }
  })

  test('a key with every scope makes no key, ends none, invites nobody, and removes nothing', async () => {
    const { id, token } = await make(admin, [...KEY_SCOPES])
    const program = (await known(token)) as Program
    const lacks = (work: Promise<unknown>) => expect(work).rejects.toThrow('This API key lacks the scope')
    await lacks(make(program))
    await lacks(runAs(store, program, (context) => revokeKey({ key: id }, context)))
    await lacks(listKeys(new Date(), { actor: program, db: store.db }))
    const invited = { email: 'a@lumenary.example', role: 'admin', byMail: false } as const
    await lacks(runAs(store, program, (context) => invitePerson(invited, context)))
    await lacks(runAs(store, program, (context) => disablePerson({ person: admin.id }, context)))
  })

  test('every key ends, within two years; and there are no more than a hundred', async () => {
    for (const [expiresAt, kind] of [
      [inDays(-1), 'past'],
      [inDays(732), 'far'],
    ] as const)
      expect(
        await runAs(store, admin, (context) =>
          createKey({ name: 'x', scopes: ['audit.read'], expiresAt }, context),
        ),
      ).toEqual({ kind })
    const working = (await store.db.select().from(apiKeys)).filter(({ revokedAt }) => revokedAt === null)
    for (let n = working.length; n < 100; n += 1) await make()
    await expect(make()).rejects.toThrow('many')
    await runAs(store, admin, (context) => revokeKey({ key: working[0]?.id ?? '' }, context))
    await make()
  })
})
