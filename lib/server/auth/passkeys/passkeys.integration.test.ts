import { randomUUID } from 'node:crypto'
import { desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Person } from '#lib/domain/auth/actor.ts'
import { auditEntries } from '../../audit/tables.ts'
import { openStore, type Store } from '../../db/open-store.ts'
import { type Backend, MATRIX_BACKENDS } from '../../db/testing/backends.ts'
import { recoverPerson } from '../people/recover-person.ts'
import { signedInOn } from '../sessions/signed-in.ts'
import { purgeSignIn } from '../sign-in/purge-sweep.ts'
import { failedAttempts, passkeyAnswers, passkeys, people, secondFactors, sessions } from '../tables.ts'
import { actorWith, cookieOf, headersFrom, runAs, signInAs } from '../testing/desk-people.ts'
import { SoftwarePasskey } from '../testing/software-passkey.ts'
import { traceOf } from '../trace.ts'
import { addPasskey, beginPasskey } from './add-passkey.ts'
import { listOwnPasskeys } from './list-passkeys.ts'
import { removePasskey } from './remove-passkey.ts'
import { passkeyQuestion, signInByPasskey } from './sign-in-by-passkey.ts'

vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')

const MINUTE = 60_000
const REFUSED = { kind: 'refused', why: 'refused' }

describe.each(MATRIX_BACKENDS)('on $name', ({ start }) => {
  let backend: Backend
  let store: Store
  beforeAll(async () => {
    backend = await start()
    store = await openStore(backend.settings)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
  })
  afterAll(async () => {
    vi.useRealTimers()
    await store.close()
    await backend.stop()
  })
  beforeEach(async () => {
    await store.db.delete(failedAttempts)
  })

  const request = () => ({ headers: headersFrom(), trace: traceOf(headersFrom()) })
  const signIn = (answer: ReturnType<SoftwarePasskey['signed']>) =>
    signInByPasskey(answer, request(), store.db)
  const asked = async () => (await passkeyQuestion()).challenge

  async function begun(actor: Person) {
    const outcome = await store.db.transaction((tx) => beginPasskey({ actor, tx }))
    if (outcome.kind !== 'begun') expect.unreachable(outcome.kind)
    return outcome.options
  }
  const add = (actor: Person, answer: ReturnType<SoftwarePasskey['made']>, name = 'Work laptop') =>
    store.db.transaction((tx) => addPasskey({ name, answer }, { actor, tx }))

  /** Someone with a passkey. */
  async function withPasskey() {
    const person = await actorWith(store.db, 'legal')
    const { challenge, user } = await begun(person.actor)
    const passkey = new SoftwarePasskey(user.id)
    const outcome = await add(person.actor, passkey.made(challenge))
    if (outcome.kind !== 'added') expect.unreachable(outcome.kind)
    return { ...person, passkey, id: outcome.id }
  }

  test('what is added signs its owner in, without the code of their second factor', async () => {
    const { actor, email, passkey, id } = await withPasskey()
    const confirmedAt = new Date().toISOString()
    await store.db.insert(secondFactors).values({ person: actor.id, secret: 'x', lastStep: 0, confirmedAt })
    const outcome = await signIn(passkey.signed(await asked()))
    if (outcome.kind !== 'signed-in') expect.unreachable(outcome.why)
    const found = await signedInOn(store.db, headersFrom(undefined, { cookie: cookieOf(outcome.cookies) }))
    expect(found).toMatchObject({ email, actor: { id: actor.id, role: 'legal' } })
    const [entry, added] = await store.db
      .select()
      .from(auditEntries)
      .orderBy(desc(auditEntries.number))
      .limit(2)
    expect(entry).toMatchObject({ action: 'sessions.began', targetId: actor.id, after: { by: 'passkey' } })
    expect(added).toMatchObject({
      action: 'profile.passkeyAdded',
      targetId: id,
      targetName: 'Work laptop',
      actorId: actor.id,
    })
    expect(await listOwnPasskeys({ actor, db: store.db })).toEqual([
      { id, name: 'Work laptop', addedAt: expect.any(String), lastUsedAt: new Date().toISOString() },
    ])
  })

  test.each<[string, Parameters<SoftwarePasskey['signed']>[1]]>([
    ['another site', { origin: 'https://evil.example' }],
    ['another port of the same host', { origin: 'http://localhost:3001' }],
    ['another host', { host: 'evil.example' }],
    ['a device that did not check who uses it', { isVerified: false }],
    ['an answer to a challenge that somebody made up', { challenge: 'AAAA' }],
  ])('%s signs nobody in, and adds nothing', async (_, fault) => {
    const { actor, passkey } = await withPasskey()
    const before = await store.db.select().from(sessions).where(eq(sessions.userId, actor.id))
    expect(await signIn(passkey.signed(await asked(), fault))).toEqual(REFUSED)
    expect(await store.db.select().from(sessions).where(eq(sessions.userId, actor.id))).toEqual(before)
    const { challenge, user } = await begun(actor)
    expect(await add(actor, new SoftwarePasskey(user.id).made(challenge, fault))).toEqual({ kind: 'wrong' })
    expect(await listOwnPasskeys({ actor, db: store.db })).toHaveLength(1)
  })

  test('another key, another owner, and a signature that was changed sign nobody in', async () => {
    const { actor, passkey } = await withPasskey()
    const challenge = await asked()
    const forged = new SoftwarePasskey(Buffer.from(actor.id).toString('base64url')).signed(challenge)
    expect(await signIn({ ...forged, id: passkey.id, rawId: passkey.id })).toEqual(REFUSED)
    expect(await signIn(forged)).toEqual(REFUSED)
    const signed = passkey.signed(challenge)
    const userHandle = Buffer.from(randomUUID()).toString('base64url')
    expect(await signIn({ ...signed, response: { ...signed.response, userHandle } })).toEqual(REFUSED)
    const bytes = Buffer.from(signed.response.signature, 'base64url')
    bytes.writeUInt8(bytes.readUInt8(20) ^ 1, 20)
    const signature = bytes.toString('base64url')
    expect(await signIn({ ...signed, response: { ...signed.response, signature } })).toEqual(REFUSED)
    expect((await signIn(signed)).kind).toBe('signed-in')
  })

  test('no answer is taken twice: neither later nor of two at once; nor one after five minutes', async () => {
    const { passkey } = await withPasskey()
    const answer = passkey.signed(await asked())
    const both = await Promise.all([signIn(answer), signIn(answer)])
    expect(both.filter(({ kind }) => kind === 'signed-in')).toHaveLength(1)
    expect(await signIn(answer)).toEqual(REFUSED)
    const late = passkey.signed(await asked())
    vi.setSystemTime(Date.now() + 5 * MINUTE)
    expect(await signIn(late)).toEqual(REFUSED)
    // Those that are over can be forgotten.
    await purgeSignIn(store.db, new Date(Date.now() + 1))
    expect(await store.db.select().from(passkeyAnswers)).toEqual([])
    expect(await signIn(answer)).toEqual(REFUSED)
  })

  test('a challenge is good for what it was made for, and in the session that asked', async () => {
    const { actor, email, passkey } = await withPasskey()
    const { challenge, user } = await begun(actor)
    expect(await signIn(passkey.signed(challenge))).toEqual(REFUSED)
    const other = await signedInOn(store.db, await signInAs(store.db, email))
    if (other === null) expect.unreachable()
    const made = (of: string) => new SoftwarePasskey(user.id).made(of)
    expect(await add(other.actor, made(challenge))).toEqual({ kind: 'wrong' })
    expect(await add(actor, made(await asked()))).toEqual({ kind: 'wrong' })
    expect((await add(actor, made(challenge))).kind).toBe('added')
    expect(await add(actor, made(challenge))).toEqual({ kind: 'wrong' })
  })

  test('a counter that goes back tells of a copy', async () => {
    const { passkey } = await withPasskey()
    expect((await signIn(passkey.signed(await asked(), { counter: 7 }))).kind).toBe('signed-in')
    expect(await signIn(passkey.signed(await asked(), { counter: 7 }))).toEqual(REFUSED)
    expect((await signIn(passkey.signed(await asked(), { counter: 8 }))).kind).toBe('signed-in')
  })

  test('whoever is disabled stays out, and is let in again once enabled', async () => {
    const { actor, passkey } = await withPasskey()
    const disabled = (disabledAt: Date | null) =>
      store.db.update(people).set({ disabledAt }).where(eq(people.id, actor.id))
    await disabled(new Date())
    expect(await signIn(passkey.signed(await asked()))).toEqual(REFUSED)
    await disabled(null)
    expect((await signIn(passkey.signed(await asked()))).kind).toBe('signed-in')
  })

  test('what is removed signs nobody in; nobody removes that of someone else', async () => {
    const { actor, passkey, id } = await withPasskey()
    const { actor: other } = await actorWith(store.db, 'admin')
    const remove = (by: Person) =>
      store.db.transaction((tx) => removePasskey({ passkey: id }, { actor: by, tx }))
    expect(await remove(other)).toBe('unknown')
    expect((await signIn(passkey.signed(await asked()))).kind).toBe('signed-in')
    expect(await remove(actor)).toBe('removed')
    expect(await remove(actor)).toBe('unknown')
    expect(await signIn(passkey.signed(await asked()))).toEqual(REFUSED)
    const [entry] = await store.db.select().from(auditEntries).orderBy(desc(auditEntries.number)).limit(1)
    expect(entry).toMatchObject({
      action: 'profile.passkeyRemoved',
      targetId: id,
      targetName: 'Work laptop',
      actorId: actor.id,
    })
  })

  test('a quarter of an hour after signing in, passkeys stay as they are', async () => {
    const { actor, id } = await withPasskey()
    const { challenge, user } = await begun(actor)
    vi.setSystemTime(Date.now() + 15 * MINUTE)
    expect(await add(actor, new SoftwarePasskey(user.id).made(challenge))).toEqual({ kind: 'stale' })
    await store.db.transaction(async (tx) => {
      expect(await beginPasskey({ actor, tx })).toEqual({ kind: 'stale' })
      expect(await removePasskey({ passkey: id }, { actor, tx })).toBe('stale')
    })
    expect(await listOwnPasskeys({ actor, db: store.db })).toHaveLength(1)
  })

  test('a passkey is added once, and a person has at most twenty', async () => {
    const { actor, passkey } = await withPasskey()
    const { challenge, excludeCredentials } = await begun(actor)
    expect(excludeCredentials?.map(({ id }) => id)).toEqual([passkey.id])
    expect(await add(actor, passkey.made(challenge))).toEqual({ kind: 'known' })
    const [row] = await store.db.select().from(passkeys).where(eq(passkeys.person, actor.id))
    if (row === undefined) expect.unreachable()
    for (let n = 1; n < 20; n += 1)
      await store.db.insert(passkeys).values({ ...row, id: randomUUID(), credential: `copy-${n}-${row.id}` })
    await store.db.transaction(async (tx) =>
      expect(await beginPasskey({ actor, tx })).toEqual({ kind: 'many' }),
    )
  })

  test('ten answers of a passkey may be wrong within a quarter of an hour', async () => {
    const { passkey } = await withPasskey()
    for (let n = 0; n < 10; n += 1)
      expect(await signIn(passkey.signed(await asked(), { isVerified: false }))).toEqual(REFUSED)
    expect(await signIn(passkey.signed(await asked()))).toEqual({ kind: 'refused', why: 'tooMany' })
    vi.setSystemTime(Date.now() + 15 * MINUTE)
    expect((await signIn(passkey.signed(await asked()))).kind).toBe('signed-in')
  })

  test('a link to sign in again removes the passkeys, which somebody else may have', async () => {
    const { actor, passkey } = await withPasskey()
    const [known] = await store.db.select().from(people).where(eq(people.id, actor.id))
    if (known === undefined) expect.unreachable()
    const recovery = { name: 'Mara Lindt', passwordHash: 'x', role: known.role, isFromCommandLine: false }
    const outsider = { kind: 'outsider', id: randomUUID(), trace: request().trace } as const
    await runAs(store, outsider, (context) => recoverPerson(known, recovery, context))
    expect(await signIn(passkey.signed(await asked()))).toEqual(REFUSED)
    expect(await listOwnPasskeys({ actor, db: store.db })).toEqual([])
  })
})
