import { createHmac } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { auditEntries } from '../../audit/tables.ts'
import { openStore, type Store } from '../../db/open-store.ts'
import { type Backend, MATRIX_BACKENDS } from '../../db/testing/backends.ts'
import { changePassword } from '../profile/change-password.ts'
import { signedInOn } from '../sessions/signed-in.ts'
import { signIn } from '../sign-in/sign-in.ts'
import { failedAttempts, secondFactors, signInChallenges } from '../tables.ts'
import { actorWith, cookieOf, headersFrom, PASSWORD, signInAs } from '../testing/desk-people.ts'
import { traceOf } from '../trace.ts'
import { enterCode } from './enter-code.ts'
import { beginSecondFactor, confirmSecondFactor, removeSecondFactor } from './second-factor.ts'

vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')

/** The code that an app shows: RFC 6238 written down once more, of the base32 that it is given. */
function appCode(base32: string, at: number): string {
  const bits = [...base32]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const digest = createHmac('sha1', key).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

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
    // Each test has codes of its own.
    vi.setSystemTime(Date.now() + 120_000)
  })

  const request = () => ({ headers: headersFrom(), trace: traceOf(headersFrom()) })

  /** Someone with a second factor: the base32 of their app, and a session of theirs. */
  async function withFactor() {
    const { actor, email, headers } = await actorWith(store.db, 'legal')
    const begun = await store.db.transaction((tx) => beginSecondFactor({ actor, tx }))
    const secret = begun?.secret ?? ''
    const outcome = await confirmSecondFactor(appCode(secret, Date.now()), {
      actor,
      request: request(),
      db: store.db,
    })
    if (outcome.kind !== 'done') expect.unreachable(outcome.kind)
    vi.setSystemTime(Date.now() + 60_000)
    return {
      actor,
      email,
      secret,
      before: headers,
      after: headersFrom(undefined, { cookie: cookieOf(outcome.cookies) }),
    }
  }

  async function challengeOf(email: string): Promise<string> {
    const outcome = await signIn({ email, password: PASSWORD }, request(), store.db)
    if (outcome.kind !== 'code-asked') expect.unreachable(outcome.kind)
    return outcome.challenge
  }
  const enter = (challenge: string, code: string) => enterCode({ challenge, code }, request(), store.db)

  test('it counts once a code has shown that the app has it; every other session ends', async () => {
    const { actor, email, headers } = await actorWith(store.db, 'legal')
    const other = await signInAs(store.db, email)
    const begun = await store.db.transaction((tx) => beginSecondFactor({ actor, tx }))
    const asking = { actor, request: request(), db: store.db }
    expect(await confirmSecondFactor('000000', asking)).toEqual({ kind: 'wrong' })
    // Not confirmed, it is asked of nobody.
    expect(await signInAs(store.db, email)).toBeInstanceOf(Headers)
    const outcome = await confirmSecondFactor(appCode(begun?.secret ?? '', Date.now()), asking)
    if (outcome.kind !== 'done') expect.unreachable(outcome.kind)
    expect([await signedInOn(store.db, headers), await signedInOn(store.db, other)]).toEqual([null, null])
    expect(
      await signedInOn(store.db, headersFrom(undefined, { cookie: cookieOf(outcome.cookies) })),
    ).not.toBe(null)
    expect(await store.db.transaction((tx) => beginSecondFactor({ actor, tx }))).toBe(null)
    const [row] = await store.db.select().from(secondFactors).where(eq(secondFactors.person, actor.id))
    expect(row?.secret).toMatch(/^v1\./)
    const entries = await store.db.select().from(auditEntries).where(eq(auditEntries.targetId, actor.id))
    expect(entries.map(({ action }) => action)).toContain('profile.secondFactorAdded')
  })

  test('the password alone begins no session; with the code there is one, and the step is over', async () => {
    const { email, secret } = await withFactor()
    const challenge = await challengeOf(email)
    expect(JSON.stringify(await store.db.select().from(signInChallenges))).not.toContain(challenge)
    const outcome = await enter(challenge, appCode(secret, Date.now()))
    if (outcome.kind !== 'signed-in') expect.unreachable(outcome.kind)
    expect(
      await signedInOn(store.db, headersFrom(undefined, { cookie: cookieOf(outcome.cookies) })),
    ).toMatchObject({ email })
    vi.setSystemTime(Date.now() + 60_000)
    expect(await enter(challenge, appCode(secret, Date.now()))).toEqual({ kind: 'over' })
  })

  test('no code is taken twice: neither later, nor in two sign-ins at once, nor an older one', async () => {
    const { email, secret } = await withFactor()
    const code = appCode(secret, Date.now())
    const challenge = await challengeOf(email)
    const both = await Promise.all([enter(challenge, code), enter(challenge, code)])
    expect(both.filter(({ kind }) => kind === 'signed-in')).toHaveLength(1)
    const again = await challengeOf(email)
    expect(await enter(again, code)).toEqual({ kind: 'wrong' })
    expect(await enter(again, appCode(secret, Date.now() - 30_000))).toEqual({ kind: 'wrong' })
    expect((await enter(again, appCode(secret, Date.now() + 30_000))).kind).toBe('signed-in')
  })

  test('five codes may be wrong within a quarter of an hour, over all sign-ins of a person', async () => {
    const { email, secret } = await withFactor()
    const wrong = appCode(secret, Date.now() - 600_000)
    const first = await challengeOf(email)
    for (let n = 0; n < 3; n += 1) expect(await enter(first, wrong)).toEqual({ kind: 'wrong' })
    const second = await challengeOf(email)
    // Only one sign-in waits.
    expect(await enter(first, wrong)).toEqual({ kind: 'over' })
    for (let n = 0; n < 2; n += 1) expect(await enter(second, wrong)).toEqual({ kind: 'wrong' })
    expect(await enter(second, appCode(secret, Date.now()))).toEqual({ kind: 'over' })
    expect(await enter(await challengeOf(email), appCode(secret, Date.now()))).toEqual({ kind: 'over' })
    vi.setSystemTime(Date.now() + 15 * 60_000)
    expect((await enter(await challengeOf(email), appCode(secret, Date.now()))).kind).toBe('signed-in')
  })

  test('after ten minutes signing in begins anew', async () => {
    const { email, secret } = await withFactor()
    const challenge = await challengeOf(email)
    vi.setSystemTime(Date.now() + 10 * 60_000)
    expect(await enter(challenge, appCode(secret, Date.now()))).toEqual({ kind: 'over' })
  })

  // Whoever gave the old password has to give the new one.
  test('a new password ends what waits for a code', async () => {
    const { actor, email, secret } = await withFactor()
    const challenge = await challengeOf(email)
    const passwords = { current: PASSWORD, next: 'quiet otters borrow seven lamps' }
    const changed = await changePassword(passwords, { actor, request: request(), db: store.db })
    expect(changed.kind).toBe('changed')
    expect(await enter(challenge, appCode(secret, Date.now()))).toEqual({ kind: 'over' })
  })

  test('it is turned off with a code of it alone', async () => {
    const { actor, email, secret, after } = await withFactor()
    const asking = { actor, request: request(), db: store.db }
    expect(await removeSecondFactor('000000', asking)).toEqual({ kind: 'wrong' })
    expect((await removeSecondFactor(appCode(secret, Date.now()), asking)).kind).toBe('done')
    expect(await signedInOn(store.db, after)).toBe(null)
    expect(await signInAs(store.db, email)).toBeInstanceOf(Headers)
  })
})
