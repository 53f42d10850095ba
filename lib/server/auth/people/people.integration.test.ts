import { and, asc, eq, ne } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ROLES } from '#lib/domain/auth/roles.ts'
import { auditEntries } from '../../audit/tables.ts'
import { verifyLog } from '../../audit/verify-log.ts'
import { THE_COMMAND_LINE, THE_DESK } from '../../db/command.ts'
import { openStore, type Store } from '../../db/open-store.ts'
import { type Backend, MATRIX_BACKENDS } from '../../db/testing/backends.ts'
import { setCurrentJobs } from '../../jobs/current.ts'
import { startJobs } from '../../jobs/start-jobs.ts'
import { acceptInvitation } from '../invitations/accept-invitation.ts'
import { invitePerson } from '../invitations/invite-person.ts'
import { listInvitations } from '../invitations/list-invitations.ts'
import { unlockedToken } from '../invitations/locked-token.ts'
import { sendInvitation } from '../invitations/send-invitation.job.ts'
import { withdrawInvitation } from '../invitations/withdraw-invitation.ts'
import { hashPassword } from '../passwords/hash-password.ts'
import { changePassword } from '../profile/change-password.ts'
import { listOwnSessions } from '../profile/list-sessions.ts'
import { setPreferences } from '../profile/set-preferences.ts'
import { endOwnSession, signOut } from '../sessions/end-session.ts'
import { isSessionEnded, requireSession } from '../sessions/require-session.ts'
import { signedInOn } from '../sessions/signed-in.ts'
import { setUp } from '../set-up/set-up.ts'
import { isNobodyThere, isSetUpLink, newSetUpLink, takeSetUpLink } from '../set-up/set-up-link.ts'
import { accounts, invitations, people, setUpLinks } from '../tables.ts'
import {
  actorWith,
  addSomeone,
  cookieOf,
  headersFrom,
  PASSWORD,
  runAs,
  signInAs,
} from '../testing/desk-people.ts'
import { traceOf } from '../trace.ts'
import { disablePerson, enablePerson } from './disable-person.ts'
import { endSessions } from './end-sessions.ts'
import { listPeople } from './list-people.ts'
import { recoverPerson } from './recover-person.ts'
import { setRole } from './set-role.ts'

vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')

describe.each(MATRIX_BACKENDS)('on $name', ({ start }) => {
  let backend: Backend
  let store: Store
  beforeAll(async () => {
    backend = await start()
    store = await openStore(backend.settings)
    setCurrentJobs(await startJobs(store, [sendInvitation]))
  })
  afterAll(async () => {
    await store.close()
    await backend.stop()
  })

  const from = () => ({ headers: headersFrom(), trace: traceOf(headersFrom()) })
  const lastEntries = async (about: string) =>
    (
      await store.db
        .select()
        .from(auditEntries)
        .where(eq(auditEntries.targetId, about))
        .orderBy(asc(auditEntries.number))
    ).map(({ action, actorKind, actorName, before, after }) => ({
      action,
      actorKind,
      actorName,
      before,
      after,
    }))

  test('of five that use the link to set up at once, one becomes the administrator', async () => {
    expect(await isNobodyThere(store.db)).toBe(true)
    const tokens = [await newSetUpLink(store.db, new Date()), await newSetUpLink(store.db, new Date())]
    const stored = JSON.stringify(await store.db.select().from(setUpLinks))
    for (const token of tokens) expect(stored).not.toContain(token)
    const passwordHash = await hashPassword(PASSWORD, '')
    const use = (token = '', name = 'Ada') =>
      runAs(store, THE_DESK, (context) =>
        setUp({ token, name, email: `${name}@lumenary.example`, passwordHash }, from(), context),
      )
    expect(await use('no-such-token')).toBe(null)
    const outcomes = await Promise.all(
      ['Ada', 'Bea', 'Cem', 'Dov', 'Eli'].map((name, n) => use(tokens[n % 2], name)),
    )
    const [cookies, ...others] = outcomes.filter((outcome) => outcome !== null)
    expect(others).toEqual([])
    const found = await signedInOn(
      store.db,
      headersFrom(undefined, { cookie: cookieOf(cookies ?? new Headers()) }),
    )
    expect(found?.actor.role).toBe('admin')
    expect(await store.db.select().from(people)).toHaveLength(1)
    expect(await store.db.select().from(setUpLinks)).toEqual([])
    expect(await lastEntries(found?.actor.id ?? '')).toMatchObject([
      { action: 'desk.setUp', actorKind: 'outsider', actorName: null },
      { action: 'sessions.began', actorKind: 'person' },
    ])
    // Made while somebody is there, a link is good for nothing.
    expect(await use(await newSetUpLink(store.db, new Date()))).toBe(null)
  })

  test('a link to set up is good for 24 hours', async () => {
    const made = new Date('2026-11-27T10:00:00Z')
    const token = await newSetUpLink(store.db, made)
    expect(await isSetUpLink(store.db, token, new Date('2026-11-28T09:59:59Z'))).toBe(true)
    expect(await isSetUpLink(store.db, token, new Date('2026-11-28T10:00:00Z'))).toBe(false)
    expect(await takeSetUpLink(store.db, token, new Date('2026-11-28T10:00:00Z'))).toBe(false)
  })

  test('an invitation: by mail, accepted once, with the role that it gives', async () => {
    const { actor } = await actorWith(store.db, 'admin', 'Kim Voss')
    const outcome = await runAs(store, actor, (context) =>
      invitePerson({ email: 'New.One@Lumenary.example', role: 'legal', byMail: true }, context),
    )
    if (outcome.kind !== 'invited') expect.unreachable()
    const { id, token } = outcome
    expect(JSON.stringify(await store.db.select().from(invitations))).not.toContain(token)
    const { rows } = await store.pool.query<{ data: { invitation: string; token: string } }>(
      'select data from pgboss.job where name = $1',
      [sendInvitation.name],
    )
    expect(rows.map(({ data }) => data.invitation)).toEqual([id])
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(unlockedToken(rows[0]?.data.token ?? '')).toBe(token)
    expect(await listInvitations({ actor, db: store.db })).toMatchObject([
      { id, email: 'new.one@lumenary.example', role: 'legal', invitedBy: 'Kim Voss' },
    ])

    const passwordHash = await hashPassword(PASSWORD, '')
    const accept = () =>
      runAs(store, THE_DESK, (context) =>
        acceptInvitation({ token, name: 'New One', passwordHash }, from(), context),
      )
    const accepted = (await Promise.all([accept(), accept(), accept()])).filter((cookies) => cookies !== null)
    expect(accepted).toHaveLength(1)
    const found = await signedInOn(
      store.db,
      headersFrom(undefined, { cookie: cookieOf(accepted[0] ?? new Headers()) }),
    )
    expect(found).toMatchObject({
      email: 'new.one@lumenary.example',
      actor: { id, name: 'New One', role: 'legal' },
    })
    expect(await listInvitations({ actor, db: store.db })).toEqual([])
    expect(await lastEntries(id)).toEqual([
      {
        action: 'people.invited',
        actorKind: 'person',
        actorName: 'Kim Voss',
        before: null,
        after: { role: 'legal' },
      },
      {
        action: 'people.joined',
        actorKind: 'outsider',
        actorName: null,
        before: null,
        after: { role: 'legal' },
      },
      { action: 'sessions.began', actorKind: 'person', actorName: 'New One', before: null, after: null },
    ])
    // No address stands in the log, which nobody can erase.
    expect(JSON.stringify(await store.db.select().from(auditEntries))).not.toContain('@')
    const again = await runAs(store, actor, (context) =>
      invitePerson({ email: 'new.one@lumenary.example', role: 'admin', byMail: false }, context),
    )
    expect(again).toEqual({ kind: 'known' })
  })

  test('an invitation ends after seven days, when it is withdrawn, and when another one takes its place', async () => {
    const invite = () =>
      runAs(store, THE_COMMAND_LINE, (context) =>
        invitePerson({ email: 'slow@lumenary.example', role: 'rep', byMail: false }, context),
      )
    const isGood = async (token: string) =>
      await runAs(store, THE_DESK, async (context) => {
        const cookies = await acceptInvitation({ token, name: 'Slow', passwordHash: 'x' }, from(), context)
        if (cookies !== null) throw new Error('good')
        return false
      }).catch(() => true)
    const [first, second] = [await invite(), await invite()]
    if (first.kind !== 'invited' || second.kind !== 'invited') expect.unreachable()
    expect(second.id).toBe(first.id)
    expect(await isGood(first.token)).toBe(false)
    expect(await isGood(second.token)).toBe(true)
    await store.db.update(invitations).set({ expiresAt: new Date().toISOString() })
    expect(await isGood(second.token)).toBe(false)
    const third = await invite()
    if (third.kind !== 'invited') expect.unreachable()
    const { actor } = await actorWith(store.db, 'admin')
    const withdraw = () =>
      runAs(store, actor, (context) => withdrawInvitation({ invitation: third.id }, context))
    expect([await withdraw(), await withdraw()]).toEqual([true, false])
    expect(await isGood(third.token)).toBe(false)
  })

  test('a new role ends every session at once; the log says what it was before', async () => {
    const { actor: admin } = await actorWith(store.db, 'admin', 'Kim Voss')
    const { actor, email, headers } = await actorWith(store.db, 'rep', 'Mara Lindt')
    const give = (role: 'legal' | 'rep') =>
      runAs(store, admin, (context) => setRole({ person: actor.id, role }, context))
    expect(await give('legal')).toBe('done')
    expect(await signedInOn(store.db, headers)).toBe(null)
    expect((await signedInOn(store.db, await signInAs(store.db, email)))?.actor.role).toBe('legal')
    expect(await give('legal')).toBe('unchanged')
    expect(await lastEntries(actor.id)).toContainEqual({
      action: 'people.roleChanged',
      actorKind: 'person',
      actorName: 'Kim Voss',
      before: { role: 'rep' },
      after: { role: 'legal' },
    })
  })

  test('whoever is disabled is out at once, in every browser, until they are enabled', async () => {
    const { actor: admin } = await actorWith(store.db, 'admin')
    const { actor, email, headers } = await actorWith(store.db, 'rep')
    const other = await signInAs(store.db, email)
    const run = (command: typeof disablePerson) =>
      runAs(store, admin, (context) => command({ person: actor.id }, context))
    expect(await run(disablePerson)).toBe('done')
    expect([await signedInOn(store.db, headers), await signedInOn(store.db, other)]).toEqual([null, null])
    await expect(signInAs(store.db, email)).rejects.toThrow('wrong')
    expect(await run(disablePerson)).toBe('unchanged')
    expect(await run(enablePerson)).toBe('done')
    // Their sessions are gone for good.
    expect(await signedInOn(store.db, headers)).toBe(null)
    expect(await signInAs(store.db, email)).toBeInstanceOf(Headers)
  })

  test('nobody disables themselves, and the last administrator stays one, even when two act at once', async () => {
    const { actor: one } = await actorWith(store.db, 'admin')
    const { actor: two } = await actorWith(store.db, 'admin')
    for (const { id } of await store.db.select().from(people).where(eq(people.role, 'admin')))
      if (id !== one.id && id !== two.id)
        expect(await runAs(store, one, (context) => disablePerson({ person: id }, context))).toMatch(
          /done|unchanged/,
        )
    expect(await runAs(store, one, (context) => disablePerson({ person: one.id }, context))).toBe('oneself')
    const outcomes = await Promise.all([
      runAs(store, one, (context) => setRole({ person: two.id, role: 'rep' }, context)),
      runAs(store, two, (context) => disablePerson({ person: one.id }, context)),
    ])
    expect(outcomes.toSorted()).toEqual(['done', 'last-admin'])
    const admins = await store.db.select().from(people).where(eq(people.role, 'admin'))
    expect(admins.filter(({ disabledAt }) => disabledAt === null)).toHaveLength(1)
  })

  test('sessions are listed, ended one by one, and all at once by an administrator', async () => {
    const { actor: admin } = await actorWith(store.db, 'admin')
    const { actor, email, headers } = await actorWith(store.db, 'rep')
    const other = await signInAs(store.db, email)
    const listed = await listOwnSessions({ actor, db: store.db })
    expect(listed.map(({ isCurrent, network, userAgent }) => [isCurrent, network, userAgent])).toContainEqual(
      [true, '203.0.113.0/24', 'Browser/1'],
    )
    const others = listed.filter(({ isCurrent }) => !isCurrent)
    expect(others).toHaveLength(1)
    const end = (session = '') => runAs(store, actor, (context) => endOwnSession({ session }, context))
    // Another person's is none of theirs.
    expect(await end(admin.session)).toBe(false)
    expect(await end(others[0]?.id)).toBe(true)
    expect(await signedInOn(store.db, other)).toBe(null)
    expect(await signedInOn(store.db, headers)).not.toBe(null)
    expect(await runAs(store, admin, (context) => endSessions({ person: actor.id }, context))).toBe('done')
    expect(await signedInOn(store.db, headers)).toBe(null)
    expect(await runAs(store, admin, (context) => endSessions({ person: actor.id }, context))).toBe(
      'unchanged',
    )
    await runAs(store, admin, (context) => signOut({}, context))
    expect(await listOwnSessions({ actor: admin, db: store.db })).toEqual([])
  })

  test('a new password ends every other session, and this one goes on under a new cookie', async () => {
    const { actor, email, headers } = await actorWith(store.db, 'rep')
    const other = await signInAs(store.db, email)
    const change = (current: string, next: string) =>
      changePassword({ current, next }, { actor, request: from(), db: store.db })
    expect(await change('not the password', 'lantern moss vinyl')).toEqual({ kind: 'refused', why: 'wrong' })
    expect(await change(PASSWORD, 'password1234')).toMatchObject({ kind: 'refused', why: 'unfit' })
    const outcome = await change(PASSWORD, 'lantern moss vinyl')
    if (outcome.kind !== 'changed') expect.unreachable(JSON.stringify(outcome))
    expect([await signedInOn(store.db, headers), await signedInOn(store.db, other)]).toEqual([null, null])
    const next = headersFrom(undefined, { cookie: cookieOf(outcome.cookies) })
    expect((await signedInOn(store.db, next))?.actor.id).toBe(actor.id)
    await expect(signInAs(store.db, email)).rejects.toThrow('wrong')
    expect(await signInAs(store.db, email, 'lantern moss vinyl')).toBeInstanceOf(Headers)
    // What is stored is a hash, and the log says that it changed, and not to what.
    expect(JSON.stringify(await store.db.select().from(accounts))).not.toContain('lantern')
    expect(JSON.stringify(await store.db.select().from(auditEntries))).not.toContain('lantern')
  })

  test('one’s own name, time zone and theme change, if they can be', async () => {
    const { actor, headers } = await actorWith(store.db, 'rep')
    const set = (preferences: Parameters<typeof setPreferences>[0]) =>
      runAs(store, actor, (context) => setPreferences(preferences, context))
    expect(await set({ name: ' Mara  L. ', timeZone: 'Europe/Berlin', theme: 'dark' })).toBe(true)
    expect(await set({ name: 'Mara L.', timeZone: 'Europe/Berlin', theme: 'dark' })).toBe(false)
    expect(await signedInOn(store.db, headers)).toMatchObject({
      timeZone: 'Europe/Berlin',
      theme: 'dark',
      actor: { name: 'Mara L.' },
    })
    for (const timeZone of ['Mars/Olympus', '', '+02:00'])
      await expect(set({ name: 'Mara', timeZone, theme: null })).rejects.toThrow('There is no time zone')
    await expect(set({ name: ' ', timeZone: null, theme: null })).rejects.toThrow('Enter your name')
    expect((await lastEntries(actor.id)).at(-1)).toMatchObject({
      action: 'profile.changed',
      before: { name: 'Mara Lindt', timeZone: null },
      after: { name: 'Mara L.', timeZone: 'Europe/Berlin' },
    })
  })

  test('only an administrator changes people, whatever the command; a command that is refused leaves nothing', async () => {
    const { id } = await addSomeone(store.db, 'rep')
    const before = await store.db.select().from(auditEntries)
    for (const role of ROLES.filter((name) => name !== 'admin')) {
      const actor = { kind: 'person', id: 'x', name: 'X', role, session: 's', trace: from().trace } as const
      const run = (work: Parameters<typeof runAs>[2]) =>
        expect(runAs(store, actor, work)).rejects.toThrow('may not do this')
      await run((context) => setRole({ person: id, role: 'admin' }, context))
      await run((context) => disablePerson({ person: id }, context))
      await run((context) => enablePerson({ person: id }, context))
      await run((context) => endSessions({ person: id }, context))
      await run((context) =>
        invitePerson({ email: 'x@lumenary.example', role: 'admin', byMail: false }, context),
      )
      await run((context) => withdrawInvitation({ invitation: id }, context))
      if (role === 'manager') continue
      await expect(listPeople({}, { actor, db: store.db })).rejects.toThrow('may not do this')
      await expect(listInvitations({ actor, db: store.db })).rejects.toThrow('may not do this')
    }
    expect(await store.db.select().from(auditEntries)).toEqual(before)
  })

  test('people are listed by name, page by page, with what matters about each', async () => {
    const { actor } = await actorWith(store.db, 'manager', 'aaron Zed')
    await addSomeone(store.db, 'legal', 'Aaron Able', null)
    const names: string[] = []
    let after = null
    do {
      const page: Awaited<ReturnType<typeof listPeople>> = await listPeople(
        { after, limit: 3 },
        { actor, db: store.db },
      )
      names.push(...page.people.map(({ name }) => name))
      after = page.next
    } while (after !== null)
    expect(names).toHaveLength((await store.db.select().from(people)).length)
    expect(names.slice(0, 2)).toEqual(['Aaron Able', 'aaron Zed'])
    const { people: listed } = await listPeople({ limit: 2 }, { actor, db: store.db })
    expect(listed).toMatchObject([
      { role: 'legal', methods: [], sessions: 0, lastSeenAt: null, hasSecondFactor: false, disabledAt: null },
      { role: 'manager', methods: ['password'], sessions: 1, lastSeenAt: expect.stringMatching(/Z$/) },
    ])
  })

  test('whatever was done, the log holds', async () => {
    expect(await verifyLog(store.db)).toMatchObject({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
  })

  test('what is under way when a session ends is taken back', async () => {
    const { actor } = await actorWith(store.db, 'rep')
    const asked = () => store.db.transaction((tx) => requireSession(actor, tx))
    await expect(asked()).resolves.toBeUndefined()
    await runAs(store, THE_DESK, (context) => disablePerson({ person: actor.id }, context))
    const error = await asked().catch((reason: unknown) => reason)
    expect(isSessionEnded(error)).toBe(true)
  })

  test('a link of the command line leaves the last administrator what they are', async () => {
    const { id, name } = await addSomeone(store.db, 'admin')
    await store.db
      .update(people)
      .set({ role: 'legal' })
      .where(and(eq(people.role, 'admin'), ne(people.id, id)))
    const [known] = await store.db.select().from(people).where(eq(people.id, id))
    if (known === undefined) expect.unreachable('nobody')
    const back = { name, passwordHash: 'x', role: 'rep' as const, isFromCommandLine: true }
    const recovered = await runAs(store, THE_COMMAND_LINE, (context) => recoverPerson(known, back, context))
    expect(recovered).toMatchObject({ role: 'admin' })
  })
})
