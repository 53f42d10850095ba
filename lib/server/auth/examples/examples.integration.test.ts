import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ROLES } from '#lib/domain/auth/roles.ts'
import { readLog } from '../../audit/read-log.ts'
import { THE_COMMAND_LINE, THE_DESK } from '../../db/command.ts'
import { openStore, type Store } from '../../db/open-store.ts'
import { type Backend, MATRIX_BACKENDS } from '../../db/testing/backends.ts'
import { environment } from '../../platform/env.ts'
import { useCatalogue } from '../../terms/current.ts'
import { threeVersions } from '../../terms/testing/three-versions.ts'
import { openFormAgain } from '../forms/again.ts'
import { sendSignInLink } from '../invitations/send-sign-in-link.ts'
import { hashPassword } from '../passwords/hash-password.ts'
import { disablePerson } from '../people/disable-person.ts'
import { listPeople } from '../people/list-people.ts'
import { recoverPerson } from '../people/recover-person.ts'
import { setRole } from '../people/set-role.ts'
import { answerSetUp } from '../set-up/answer-set-up.ts'
import { setUp } from '../set-up/set-up.ts'
import { newSetUpLink } from '../set-up/set-up-link.ts'
import { signIn } from '../sign-in/sign-in.ts'
import { people } from '../tables.ts'
import { headersFrom, PASSWORD, runAs } from '../testing/desk-people.ts'
import { traceOf } from '../trace.ts'
import { clearExamples } from './clear-examples.ts'

vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')

const from = { headers: headersFrom(), trace: traceOf(headersFrom()) }

describe.each(MATRIX_BACKENDS)('on $name', ({ start }) => {
  let backend: Backend
  let store: Store
  beforeAll(async () => {
    backend = await start()
    store = await openStore(backend.settings)
    const token = await newSetUpLink(store.db, new Date())
    const passwordHash = await hashPassword(PASSWORD, '')
    const first = { token, name: 'Mara Lindt', email: 'mara@lumenary.example', passwordHash }
    await runAs(store, THE_DESK, (context) => setUp({ ...first, withExamples: true }, from, context))
  })
  afterAll(async () => {
    await store.close()
    await backend.stop()
  })

  const everyone = async () =>
    (await listPeople({}, { actor: THE_DESK, db: store.db })).people.map((person) => ({ ...person }))
  const examples = async () => (await everyone()).filter(({ isExample }) => isExample)
  const logged = async () =>
    (await readLog({ filter: {} }, { actor: THE_DESK, db: store.db })).entries.map(({ action }) => action)

  test('with the set-up come one person for each role, marked, who cannot sign in', async () => {
    const added = await examples()
    expect(new Set(added.map(({ role }) => role))).toEqual(new Set(ROLES))
    expect(added.map(({ methods }) => methods)).toEqual(ROLES.map(() => []))
    expect(added.every(({ email }) => email.endsWith('@example.com'))).toBe(true)
    expect(await logged()).toContain('people.examplesAdded')
    for (const { email } of added)
      expect(await signIn({ email, password: PASSWORD }, from, store.db)).toMatchObject({ why: 'wrong' })
  })

  test('an example is no administrator to fall back upon, and is sent no link', async () => {
    const mara = (await everyone()).find(({ isExample }) => !isExample)
    const person = mara?.id ?? ''
    expect(await runAs(store, THE_DESK, (context) => disablePerson({ person }, context))).toBe('last-admin')
    expect(await runAs(store, THE_DESK, (context) => setRole({ person, role: 'rep' }, context))).toBe(
      'last-admin',
    )
    for (const { id } of await examples())
      expect(await runAs(store, THE_DESK, (context) => sendSignInLink({ person: id }, context))).toBe(
        'unchanged',
      )
  })

  test('clearing removes them and nobody else, and an example who was let in is one no more', async () => {
    const [kim] = await store.db.select().from(people).where(eq(people.email, 'kim.voss@example.com'))
    if (kim === undefined) throw new Error('there is no such example')
    const passwordHash = await hashPassword(PASSWORD, '')
    const recovery = { name: 'Kim Voss', passwordHash, role: 'legal', isFromCommandLine: true } as const
    await runAs(store, THE_COMMAND_LINE, (context) => recoverPerson(kim, recovery, context))
    expect(await runAs(store, THE_COMMAND_LINE, (context) => clearExamples({}, context))).toBe(4)
    expect((await everyone()).map(({ name }) => name)).toEqual(['Kim Voss', 'Mara Lindt'])
    expect((await logged())[0]).toBe('people.examplesRemoved')
    expect(await runAs(store, THE_COMMAND_LINE, (context) => clearExamples({}, context))).toBe(0)
    expect((await logged())[0]).toBe('people.examplesRemoved')
    for (const role of ROLES.filter((one) => one !== 'admin')) {
      const actor = { kind: 'person', id: kim.id, name: '', role, session: '', trace: from.trace } as const
      await expect(runAs(store, actor, (context) => clearExamples({}, context))).rejects.toThrow()
    }
  })
})

test('a desk of a vendor’s own refuses example people', async () => {
  const demo = threeVersions()
  useCatalogue({ ...demo, vendor: { ...demo.vendor, legalName: 'Alder Software GmbH' } })
  try {
    const body = new URLSearchParams({
      name: 'Mara Lindt',
      email: 'mara@alder.example',
      password: PASSWORD,
      repeated: PASSWORD,
      examples: 'on',
    })
    const origin = environment().PUBLIC_URL
    const request = new Request(`${origin}/console/set-up/x/now`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
      body,
    })
    const { headers } = await answerSetUp(request, 'x')
    const again = new URL(headers.get('location') ?? '', origin).searchParams.get('again')
    expect(openFormAgain(again ?? '')).toMatchObject({
      status: 400,
      message: expect.stringContaining('for the demonstration alone'),
    })
  } finally {
    useCatalogue(demo)
  }
})
