import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ROLES } from '#lib/domain/auth/roles.ts'
import { readLog } from '../../audit/read-log.ts'
import { THE_DESK } from '../../db/command.ts'
import { openStore, type Store } from '../../db/open-store.ts'
import { type Backend, MATRIX_BACKENDS } from '../../db/testing/backends.ts'
import { setCurrentJobs } from '../../jobs/current.ts'
import { startJobs } from '../../jobs/start-jobs.ts'
import { hashPassword } from '../passwords/hash-password.ts'
import { disablePerson } from '../people/disable-person.ts'
import { signedInOn } from '../sessions/signed-in.ts'
import { secondFactors } from '../tables.ts'
import { actorWith, headersFrom, runAs, signInAs } from '../testing/desk-people.ts'
import { traceOf } from '../trace.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { listInvitations } from './list-invitations.ts'
import { unlockedToken } from './locked-token.ts'
import { sendInvitation } from './send-invitation.job.ts'
import { sendSignInLink } from './send-sign-in-link.ts'
import { withdrawInvitation } from './withdraw-invitation.ts'

vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')

const NEW_PASSWORD = 'lantern moss vinyl'

describe.each(MATRIX_BACKENDS)('on $name', ({ start }) => {
  let backend: Backend
  let store: Store
  let admin: Awaited<ReturnType<typeof actorWith>>
  beforeAll(async () => {
    backend = await start()
    store = await openStore(backend.settings)
    setCurrentJobs(await startJobs(store, [sendInvitation]))
    admin = await actorWith(store.db, 'admin', 'Mara Lindt')
  })
  afterAll(async () => {
    await store.close()
    await backend.stop()
  })

  const send = (person: string, actor = admin.actor) =>
    runAs(store, actor, (context) => sendSignInLink({ person }, context))
  const linkOf = async (person: string) =>
    (await listInvitations({ actor: admin.actor, db: store.db })).find((one) => one.person === person)
  const tokenOf = async (invitation: string) => {
    const { rows } = await store.pool.query<{ data: { token: string } }>(
      "select data from pgboss.job where name = $1 and data->>'invitation' = $2",
      [sendInvitation.name, invitation],
    )
    return unlockedToken(rows.at(-1)?.data.token ?? '')
  }
  const accept = (token: string, passwordHash: string) =>
    runAs(store, THE_DESK, (context) =>
      acceptInvitation(
        { token, name: 'Kim Voss', passwordHash },
        { headers: headersFrom(), trace: traceOf(headersFrom()) },
        context,
      ),
    )

  test('a link changes nothing until it is opened; then a new password, no second factor, signed out', async () => {
    const kim = await actorWith(store.db, 'legal', 'Kim Voss')
    await store.db
      .insert(secondFactors)
      .values({ person: kim.actor.id, secret: 'x', confirmedAt: '2026-11-27T10:00:00Z', lastStep: 0 })
    expect(await send(kim.actor.id)).toBe('done')
    expect(await signedInOn(store.db, kim.headers)).not.toBe(null)
    expect(await store.db.select().from(secondFactors)).toHaveLength(1)

    const link = await linkOf(kim.actor.id)
    expect(link).toMatchObject({ email: kim.email, role: 'legal', invitedBy: 'Mara Lindt' })
    const passwordHash = await hashPassword(NEW_PASSWORD, '')
    const token = await tokenOf(link?.id ?? '')
    expect(await accept(token, passwordHash)).not.toBe(null)
    expect(await accept(token, passwordHash)).toBe(null)
    expect(await signedInOn(store.db, kim.headers)).toBe(null)
    expect(await store.db.select().from(secondFactors)).toEqual([])
    const found = await signedInOn(store.db, await signInAs(store.db, kim.email, NEW_PASSWORD))
    expect(found?.actor).toMatchObject({ id: kim.actor.id, role: 'legal' })
    const { entries } = await readLog(
      { filter: { about: kim.actor.id } },
      { actor: admin.actor, db: store.db },
    )
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['people.linkSent', 'people.recovered']),
    )
    const sent = entries.find(({ action }) => action === 'people.linkSent')
    expect(sent).toMatchObject({
      actor: { name: 'Mara Lindt' },
      target: { kind: 'person', name: 'Kim Voss' },
    })
    expect(JSON.stringify(entries)).not.toContain('lumenary.example')
  })

  test('a link that is withdrawn, or whose owner is disabled, opens nothing', async () => {
    const passwordHash = await hashPassword(NEW_PASSWORD, '')
    const amina = await actorWith(store.db, 'rep', 'Amina Sy')
    await send(amina.actor.id)
    const withdrawn = await linkOf(amina.actor.id)
    const token = await tokenOf(withdrawn?.id ?? '')
    await runAs(store, admin.actor, (context) =>
      withdrawInvitation({ invitation: withdrawn?.id ?? '' }, context),
    )
    expect(await accept(token, passwordHash)).toBe(null)
    const { entries } = await readLog(
      { filter: { about: amina.actor.id } },
      { actor: admin.actor, db: store.db },
    )
    expect(entries[0]).toMatchObject({ action: 'people.linkWithdrawn', target: { kind: 'person' } })

    await send(amina.actor.id)
    const late = await tokenOf((await linkOf(amina.actor.id))?.id ?? '')
    await runAs(store, admin.actor, (context) => disablePerson({ person: amina.actor.id }, context))
    expect(await accept(late, passwordHash)).toBe(null)
    expect(await send(amina.actor.id)).toBe('unchanged')
  })

  test('nobody sends one to themselves or to a stranger, and only administrators send any', async () => {
    expect(await send(admin.actor.id)).toBe('oneself')
    expect(await send('6f1f5b1e-6c0f-4d0e-9a53-0c1d2e3f4a5b')).toBe('unknown')
    const rep = await actorWith(store.db, 'rep', 'Ada Rep')
    for (const role of ROLES.filter((one) => one !== 'admin'))
      await expect(send(rep.actor.id, { ...admin.actor, role })).rejects.toThrow('Administrator')
    expect(await linkOf(rep.actor.id)).toBe(undefined)
  })
})
