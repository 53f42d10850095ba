import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { THE_COMMAND_LINE, THE_DESK } from '../../db/command.ts'
import { openStore, type Store } from '../../db/open-store.ts'
import { type Backend, MATRIX_BACKENDS } from '../../db/testing/backends.ts'
import { hashPassword } from '../passwords/hash-password.ts'
import { disablePerson } from '../people/disable-person.ts'
import { signedInOn } from '../sessions/signed-in.ts'
import { purgeSignIn } from '../sign-in/purge-sweep.ts'
import { signIn } from '../sign-in/sign-in.ts'
import { invitations, people } from '../tables.ts'
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
import { acceptInvitation } from './accept-invitation.ts'
import { invitationOf } from './invitation.ts'
import { takeInInvitation } from './invitation-files.ts'
import { inviteFromCommandLine } from './invite-from-command-line.ts'
import { invitePerson } from './invite-person.ts'

const STATE = mkdtempSync(join(tmpdir(), 'sla-desk-state-'))
vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')
vi.stubEnv('STATE_DIRECTORY', STATE)
vi.stubEnv('PUBLIC_URL', 'https://sla.example.com')

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
    rmSync(STATE, { recursive: true, force: true })
  })

  const NEXT = 'lantern moss vinyl'
  const accept = async (token: string, name = 'Mara Lindt') => {
    const passwordHash = await hashPassword(NEXT, '')
    const request = { headers: headersFrom(), trace: traceOf(headersFrom()) }
    return await runAs(store, THE_DESK, (context) =>
      acceptInvitation({ token, name, passwordHash }, request, context),
    )
  }
  const files = () => readdirSync(join(STATE, 'invitations'))
  const tokenIn = (link: string) =>
    /^https:\/\/sla\.example\.com\/console\/accept\/([\w-]{43})$/.exec(link)?.[1] ?? ''

  test('the command line leaves an invitation for the desk that runs, which takes it in once', async () => {
    const token = tokenIn(await inviteFromCommandLine('Ada@Lumenary.example', 'admin'))
    const [file = ''] = files()
    expect(readFileSync(join(STATE, 'invitations', file), 'utf8')).not.toContain(token)
    expect(statSync(join(STATE, 'invitations', file)).mode & 0o777).toBe(0o600)
    expect(statSync(join(STATE, 'invitations')).mode & 0o777).toBe(0o700)
    await takeInInvitation('another-token', new Date(), store.db)
    expect(await invitationOf(store.db, token, new Date())).toBe(null)
    await Promise.all([1, 2, 3].map(() => takeInInvitation(token, new Date(), store.db)))
    expect(await invitationOf(store.db, token, new Date())).toMatchObject({
      email: 'ada@lumenary.example',
      role: 'admin',
      isFromCommandLine: true,
    })
    expect(files()).toEqual([])
    expect(await accept(token)).not.toBe(null)
    await takeInInvitation(token, new Date(), store.db)
    expect(await accept(token)).toBe(null)
  })

  test('what is no invitation of the command is left alone, and one that has expired is deleted', async () => {
    const token = tokenIn(await inviteFromCommandLine('late@lumenary.example', 'rep'))
    const [file = ''] = files()
    const whole = readFileSync(join(STATE, 'invitations', file), 'utf8')
    for (const bad of [
      '',
      '{',
      whole.replace('"rep"', '"owner"'),
      whole.replace(/"tokenSha256":"./, '"tokenSha256":"x'),
    ]) {
      writeFileSync(join(STATE, 'invitations', file), bad)
      await takeInInvitation(token, new Date(), store.db)
      expect(await invitationOf(store.db, token, new Date())).toBe(null)
    }
    writeFileSync(join(STATE, 'invitations', file), whole)
    const week = 7 * 86_400_000
    await purgeSignIn(store.db, new Date(Date.now() + week - 60_000))
    expect(files()).toEqual([file])
    await purgeSignIn(store.db, new Date(Date.now() + week + 60_000))
    expect(existsSync(join(STATE, 'invitations', file))).toBe(false)
  })

  test('whoever nobody else can let in gets back by the command line: enabled, with its role and a new password', async () => {
    const { actor: admin } = await actorWith(store.db, 'admin')
    const { actor, email, headers } = await actorWith(store.db, 'rep')
    await runAs(store, admin, (context) => disablePerson({ person: actor.id }, context))
    const token = tokenIn(await inviteFromCommandLine(email, 'admin'))
    await takeInInvitation(token, new Date(), store.db)
    const cookies = await accept(token, 'Mara L.')
    const found = await signedInOn(
      store.db,
      headersFrom(undefined, { cookie: cookieOf(cookies ?? new Headers()) }),
    )
    expect(found?.actor).toMatchObject({ id: actor.id, name: 'Mara L.', role: 'admin' })
    expect(await signedInOn(store.db, headers)).toBe(null)
    await expect(signInAs(store.db, email, PASSWORD)).rejects.toThrow('wrong')
    await expect(signInAs(store.db, email, NEXT)).resolves.toBeInstanceOf(Headers)
  })

  test('whoever is held out by wrong passwords of others stays signed in, and gets back by the command line', async () => {
    const { actor, email, headers } = await actorWith(store.db, 'admin', 'Noor Haddad')
    const attempt = (password: string) =>
      signIn({ email, password }, { headers: headersFrom(), trace: traceOf(headersFrom()) }, store.db)
    for (let time = 0; time < 10; time += 1)
      expect(await attempt('guessed by somebody')).toEqual({ kind: 'refused', why: 'wrong' })
    expect(await attempt(PASSWORD)).toEqual({ kind: 'refused', why: 'tooMany' })
    expect((await signedInOn(store.db, headers))?.actor.id).toBe(actor.id)

    const token = tokenIn(await inviteFromCommandLine(email, 'admin'))
    await takeInInvitation(token, new Date(), store.db)
    const cookies = await accept(token, 'Noor Haddad')
    const cookie = cookieOf(cookies ?? expect.unreachable('the link let nobody in'))
    expect((await signedInOn(store.db, headersFrom(undefined, { cookie })))?.actor.id).toBe(actor.id)
  })

  test('an administrator can have someone choose a new password; their role stays, and the disabled stay out', async () => {
    const { actor: admin } = await actorWith(store.db, 'admin')
    const { id, email } = await addSomeone(store.db, 'legal')
    const again = () =>
      runAs(store, admin, (context) =>
        invitePerson({ email, role: 'admin', byMail: false, again: true }, context),
      )
    const first = await again()
    if (first.kind !== 'invited') expect.unreachable()
    expect(await accept(first.token)).not.toBe(null)
    const [person] = await store.db.select().from(people).where(eq(people.id, id))
    expect(person?.role).toBe('legal')
    await runAs(store, admin, (context) => disablePerson({ person: id }, context))
    const second = await again()
    if (second.kind !== 'invited') expect.unreachable()
    expect(await accept(second.token)).toBe(null)
    expect((await store.db.select().from(people).where(eq(people.id, id)))[0]?.disabledAt).not.toBe(null)
  })

  test('addresses of invitations that nobody can accept any more are deleted', async () => {
    await runAs(store, THE_COMMAND_LINE, (context) =>
      invitePerson({ email: 'gone@lumenary.example', role: 'rep', byMail: false }, context),
    )
    await purgeSignIn(store.db, new Date(Date.now() + 7 * 86_400_000 + 60_000))
    expect(JSON.stringify(await store.db.select().from(invitations))).not.toContain('gone@')
  })
})
