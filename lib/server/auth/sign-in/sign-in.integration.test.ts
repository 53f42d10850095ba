import { eq, like, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { openStore, type Store } from '../../db/open-store.ts'
import { type Backend, MATRIX_BACKENDS } from '../../db/testing/backends.ts'
import { hashPassword } from '../passwords/hash-password.ts'
import { signedInOn } from '../sessions/signed-in.ts'
import { accounts, failedAttempts, people, secondFactors, sessions } from '../tables.ts'
import { addSomeone, cookieOf, headersFrom, PASSWORD, signInAs } from '../testing/desk-people.ts'
import { addressOf, traceOf } from '../trace.ts'
import { signIn } from './sign-in.ts'

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
  beforeEach(async () => {
    await store.db.delete(failedAttempts)
  })

  const attempt = (email: string, password: string, headers = headersFrom()) =>
    signIn({ email, password }, { headers, trace: traceOf(headers) }, store.db)

  test('the right password begins a session, in a cookie that no script and no other site reads', async () => {
    const { id, email } = await addSomeone(store.db, 'rep', 'Kim Voss')
    const outcome = await attempt(email.toUpperCase(), PASSWORD)
    if (outcome.kind !== 'signed-in') expect.unreachable(JSON.stringify(outcome))
    const [cookie, ...others] = outcome.cookies.getSetCookie()
    // Opens nothing: tells the pages of tailored links that the vendor's own people look.
    expect(others).toEqual([
      expect.stringMatching(
        /^sla-desk\.staff=\d+\.[\w-]{43}; Max-Age=604800; Path=\/for; HttpOnly; SameSite=Lax$/,
      ),
    ])
    expect(cookie).toMatch(
      /^sla-desk\.session=[^;]+; Max-Age=604800; Path=\/console; HttpOnly; SameSite=Lax$/,
    )
    const found = await signedInOn(store.db, headersFrom(undefined, { cookie: cookieOf(outcome.cookies) }))
    expect(found).toMatchObject({ email, actor: { kind: 'person', id, name: 'Kim Voss', role: 'rep' } })
    const [row] = await store.db.select().from(sessions).where(eq(sessions.userId, id))
    expect(row).toMatchObject({
      ipAddress: '203.0.113.0/24',
      userAgent: 'Browser/1',
      id: found?.actor.session,
    })
  })

  describe('what changes while a password is checked', () => {
    /** Signs in behind two other passwords of the client, so that `change` comes after the account was read. */
    const meanwhile = async (email: string, change: () => Promise<unknown>) => {
      const client = addressOf(headersFrom())
      const before = [hashPassword('one', client), hashPassword('two', client)]
      const outcome = attempt(email, PASSWORD)
      for (let turn = 0; turn < 5; turn += 1) await store.db.select().from(people).limit(1)
      await change()
      await Promise.all(before)
      return await outcome
    }

    test('a new password: the old one opens nothing', async () => {
      const { id, email } = await addSomeone(store.db, 'rep')
      const outcome = await meanwhile(email, () =>
        store.db.update(accounts).set({ password: 'another' }).where(eq(accounts.userId, id)),
      )
      expect(outcome).toEqual({ kind: 'refused', why: 'wrong' })
      expect(await store.db.select().from(sessions).where(eq(sessions.userId, id))).toEqual([])
    })

    test('a second factor: its code is asked for', async () => {
      const { id, email } = await addSomeone(store.db, 'rep')
      const confirmedAt = new Date().toISOString()
      const outcome = await meanwhile(email, () =>
        store.db.insert(secondFactors).values({ person: id, secret: 'x', lastStep: 0, confirmedAt }),
      )
      expect(outcome.kind).toBe('code-asked')
      expect(await store.db.select().from(sessions).where(eq(sessions.userId, id))).toEqual([])
    })
  })

  test('a cookie that was changed, or made up, is nobody', async () => {
    const { email } = await addSomeone(store.db, 'rep')
    const cookie = (await signInAs(store.db, email)).get('cookie') ?? ''
    const [name = '', value = ''] = cookie.split('=')
    const changed = `${name}=${value.replace(/^./, (letter) => (letter === 'a' ? 'b' : 'a'))}`
    const [row] = await store.db.select().from(sessions).limit(1)
    for (const bad of [changed, `${name}=`, `${name}=${row?.token}`, `${name}=${row?.token}.AAAA`])
      expect(await signedInOn(store.db, headersFrom(undefined, { cookie: bad })), bad).toBe(null)
    expect(await signedInOn(store.db, headersFrom(undefined, { cookie }))).not.toBe(null)
  })

  test('a session ends after twelve hours without use, and after seven days with it', async () => {
    const { email } = await addSomeone(store.db, 'rep')
    const idle = await signInAs(store.db, email)
    const used = await signInAs(store.db, email)
    const sessionOf = async (headers: Headers) => (await signedInOn(store.db, headers))?.actor.session ?? ''
    const [older, newer] = [await sessionOf(idle), await sessionOf(used)]
    // As if the first had begun 12 hours and a second ago, and the second seven days ago, in use until now.
    const ago = (seconds: number) => new Date(Date.now() - seconds * 1000)
    await store.db
      .update(sessions)
      .set({ expiresAt: ago(1) })
      .where(eq(sessions.id, older))
    await store.db
      .update(sessions)
      .set({ createdAt: ago(7 * 86_400) })
      .where(eq(sessions.id, newer))
    expect(await signedInOn(store.db, idle)).toBe(null)
    expect(await signedInOn(store.db, used)).toBe(null)
    expect(await store.db.select().from(sessions).where(eq(sessions.id, newer))).toEqual([])
  })

  test('use moves the end of a session on, to twelve hours from then', async () => {
    const { email } = await addSomeone(store.db, 'rep')
    const headers = await signInAs(store.db, email)
    const found = await signedInOn(store.db, headers)
    const id = found?.actor.session ?? ''
    // One hour left, so used eleven hours ago.
    await store.db
      .update(sessions)
      .set({ expiresAt: new Date(Date.now() + 3_600_000) })
      .where(eq(sessions.id, id))
    await signedInOn(store.db, headers)
    const [row] = await store.db.select().from(sessions).where(eq(sessions.id, id))
    expect(Math.abs((row?.expiresAt.getTime() ?? 0) - Date.now() - 12 * 3_600_000)).toBeLessThan(60_000)
  })

  test('a role that was changed and a person who was disabled count from the next request on', async () => {
    const { id, email } = await addSomeone(store.db, 'rep')
    const headers = await signInAs(store.db, email)
    await store.db.update(people).set({ role: 'legal' }).where(eq(people.id, id))
    expect((await signedInOn(store.db, headers))?.actor.role).toBe('legal')
    await store.db.update(people).set({ disabledAt: new Date() }).where(eq(people.id, id))
    expect(await signedInOn(store.db, headers)).toBe(null)
    expect(await attempt(email, PASSWORD)).toEqual({ kind: 'refused', why: 'wrong' })
  })

  test('whether there is an account shows in nothing: the answer, the questions to the database, the limit', async () => {
    const { email } = await addSomeone(store.db, 'rep')
    const { email: disabled, id } = await addSomeone(store.db, 'rep')
    await store.db.update(people).set({ disabledAt: new Date() }).where(eq(people.id, id))
    const { email: passwordless } = await addSomeone(store.db, 'rep', 'No Password', null)
    const asked = []
    for (const whom of [email, 'nobody@lumenary.example', disabled, passwordless])
      asked.push(await questionsOf(whom))
    for (const one of asked) expect(one).toEqual(asked[0])
    await store.db.delete(failedAttempts)
    for (const whom of [email, 'nobody@lumenary.example']) {
      // Ten of one account, however the letters are written.
      for (let n = 0; n < 10; n += 1)
        expect(
          await attempt(n % 2 === 0 ? whom : whom.toUpperCase(), 'wrong', headersFrom(`198.51.100.${n}`)),
        ).toEqual({ kind: 'refused', why: 'wrong' })
      expect(await attempt(whom, PASSWORD, headersFrom('198.51.100.99'))).toEqual({
        kind: 'refused',
        why: 'tooMany',
      })
    }
  })

  /** The texts of the questions that a sign-in with a wrong password asks. */
  async function questionsOf(email: string): Promise<string[]> {
    const texts: string[] = []
    const counting = new Proxy(store.db, {
      get(db, name: 'select' | 'insert' | 'transaction') {
        texts.push(name)
        return db[name].bind(db)
      },
    })
    const headers = headersFrom()
    const outcome = await signIn({ email, password: 'wrong' }, { headers, trace: traceOf(headers) }, counting)
    expect(outcome).toEqual({ kind: 'refused', why: 'wrong' })
    return texts
  }

  test('many at once count too, and a quarter of an hour later it starts anew', async () => {
    const { email } = await addSomeone(store.db, 'rep')
    const outcomes = await Promise.all(
      Array.from({ length: 14 }, (_, n) => attempt(email, 'wrong', headersFrom(`198.51.100.${n}`))),
    )
    const whys = outcomes.map((outcome) => (outcome.kind === 'refused' ? outcome.why : outcome.kind))
    expect(whys.filter((why) => why === 'wrong')).toHaveLength(10)
    expect(whys.filter((why) => why === 'tooMany')).toHaveLength(4)
    await store.db.update(failedAttempts).set({ since: sql`${failedAttempts.since} - interval '15 minutes'` })
    expect((await attempt(email, PASSWORD)).kind).toBe('signed-in')
  })

  test('of one network, 60 sign-ins fail in a quarter of an hour, whatever the accounts; another network goes on', async () => {
    const { email } = await addSomeone(store.db, 'rep')
    // IPv6: whoever has one address has the network.
    await attempt('nobody@lumenary.example', 'wrong', headersFrom('2001:db8:1:2::1'))
    await store.db.update(failedAttempts).set({ failures: 59 }).where(like(failedAttempts.key, 'address:%'))
    const last = await attempt('somebody@lumenary.example', 'wrong', headersFrom('2001:db8:1:2::2'))
    expect(last).toEqual({ kind: 'refused', why: 'wrong' })
    const why = await attempt(email, PASSWORD, headersFrom('2001:db8:1:2::ffff'))
    expect(why).toEqual({ kind: 'refused', why: 'tooMany' })
    expect((await attempt(email, PASSWORD, headersFrom('2001:db8:1:3::1'))).kind).toBe('signed-in')
  })

  test('sign-ins that succeed are no failures: neither of the account nor of the network', async () => {
    const { email } = await addSomeone(store.db, 'rep')
    for (let n = 0; n < 12; n += 1) expect((await attempt(email, PASSWORD)).kind).toBe('signed-in')
    const rows = await store.db.select().from(failedAttempts)
    expect(rows.map(({ failures }) => failures)).toEqual([0])
  })

  test('what is counted names no account and no address', async () => {
    await attempt('nobody@lumenary.example', 'wrong', headersFrom('198.51.100.77'))
    const rows = await store.db.select().from(failedAttempts)
    expect(rows).toHaveLength(2)
    for (const { key } of rows) expect(key).toMatch(/^(?:account|address):[\w-]{43}$/)
  })
})
