import { spawnSync } from 'node:child_process'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { verifyLog } from '../audit/verify-log.ts'
import { THE_COMMAND_LINE, transaction } from '../db/command.ts'
import { openStore } from '../db/open-store.ts'
import { type Backend, startPostgres } from '../db/testing/backends.ts'
import { type BuiltServer, isBuilt, startBuiltServer } from '../testing/built-server.ts'
import { disablePerson } from './people/disable-person.ts'
import { setRole } from './people/set-role.ts'
import { signedInOn } from './sessions/signed-in.ts'
import { people } from './tables.ts'
import { PASSWORD } from './testing/desk-people.ts'
import { Browser } from './testing/identity-provider.ts'

const ORIGIN = 'http://desk.lumenary.example'
const ACCOUNT = { name: 'Ada Lind', password: PASSWORD, repeated: PASSWORD }

describe.skipIf(!isBuilt)('two processes on one PostgreSQL', () => {
  let backend: Backend
  let settings: Record<string, string>
  let one: BuiltServer
  let two: BuiltServer
  beforeAll(async () => {
    backend = await startPostgres()
    settings = {
      DATABASE_URL: backend.settings.databaseUrl ?? '',
      SECRET_KEY: 'a-key-of-the-tests-that-nobody-else-uses-0123456789',
      PUBLIC_URL: ORIGIN,
    }
    for (const name of ['SECRET_KEY', 'PUBLIC_URL']) vi.stubEnv(name, settings[name])
    one = await startBuiltServer(settings)
    two = await startBuiltServer(settings)
  })
  afterAll(async () => {
    await Promise.all([one.stop(), two.stop()])
    await backend.stop()
  })

  const ask = async (at: BuiltServer, path: string, browser: Browser, form?: Record<string, string>) => {
    const response = await fetch(at.address + path, {
      redirect: 'manual',
      headers: { cookie: browser.cookieHeader(), ...(form === undefined ? {} : { origin: ORIGIN }) },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    })
    browser.keep(response.headers)
    return response
  }

  test('set up at one, signed in at the other; a new role, and disabling, end the session at both at once', async () => {
    const admin = new Browser()
    // Each has printed a link, and each takes that of the other.
    const { pathname } = new URL(await one.setUpLink())
    const other = new URL(await two.setUpLink()).pathname
    const form = { ...ACCOUNT, email: 'ada@lumenary.example' }
    expect((await ask(two, `${pathname}/now`, admin, form)).headers.get('location')).toBe('/console')
    expect((await ask(one, '/console', admin)).status).toBe(200)
    expect((await ask(one, other, new Browser())).status).toBe(404)

    const { stdout } = spawnSync(
      'node',
      ['scripts/people-invite.ts', 'kim@lumenary.example', '--role', 'rep'],
      {
        encoding: 'utf8',
        env: { ...process.env, ...settings },
      },
    )
    const invitation = /(\/console\/accept\/\S+)/.exec(stdout)?.[1] ?? stdout
    const kim = new Browser()
    const joined = await Promise.all(
      [one, two].map((at) => ask(at, `${invitation}/now`, kim, { ...ACCOUNT, name: 'Kim Voss' })),
    )
    expect(
      joined.map((response) => response.headers.get('location')?.startsWith('/console/accept')),
    ).toContain(true)
    for (const at of [one, two]) expect((await ask(at, '/console', kim)).status).toBe(200)

    const store = await openStore(backend.settings)
    const [person] = await store.db.select().from(people).where(eq(people.name, 'Kim Voss'))
    const by = { actor: THE_COMMAND_LINE, now: new Date() }
    const id = person?.id ?? ''
    await transaction(store.db, by, (context) => setRole({ person: id, role: 'legal' }, context))
    for (const at of [one, two]) expect((await ask(at, '/console', kim)).status).toBe(307)
    const again = { email: 'kim@lumenary.example', password: PASSWORD }
    await ask(one, '/console/sign-in/now', kim, again)
    const headers = new Headers({ cookie: kim.cookieHeader() })
    expect((await signedInOn(store.db, headers))?.actor).toMatchObject({ id, role: 'legal' })
    expect((await ask(two, '/console', kim)).status).toBe(200)
    await transaction(store.db, by, (context) => disablePerson({ person: id }, context))
    for (const at of [one, two]) expect((await ask(at, '/console', kim)).status).toBe(307)
    expect(await verifyLog(store.db)).toMatchObject({ sha256: expect.any(String) })
    await store.close()
  })
})
