import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MadeKey } from '#lib/domain/console/api-keys/view.ts'
import { PASSWORD } from '../auth/testing/desk-people.ts'
import { Browser } from '../auth/testing/identity-provider.ts'
import { type Backend, startPostgres } from '../db/testing/backends.ts'
import { type BuiltServer, isBuilt, startBuiltServer } from '../testing/built-server.ts'

const ORIGIN = 'http://desk.lumenary.example'

describe.skipIf(!isBuilt)('two processes on one PostgreSQL', () => {
  let backend: Backend
  let one: BuiltServer
  let two: BuiltServer
  const admin = new Browser()
  beforeAll(async () => {
    backend = await startPostgres()
    const settings = {
      DATABASE_URL: backend.settings.databaseUrl ?? '',
      SECRET_KEY: 'a-key-of-the-tests-that-nobody-else-uses-0123456789',
      PUBLIC_URL: ORIGIN,
    }
    one = await startBuiltServer(settings)
    two = await startBuiltServer(settings)
    const { pathname } = new URL(await one.setUpLink())
    const account = {
      name: 'Ada Lind',
      email: 'ada@lumenary.example',
      password: PASSWORD,
      repeated: PASSWORD,
    }
    const answer = await fetch(`${one.address}${pathname}/now`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: ORIGIN },
      body: new URLSearchParams(account),
    })
    admin.keep(answer.headers)
  })
  afterAll(async () => {
    await Promise.all([one?.stop(), two?.stop()])
    await backend?.stop()
  })

  const change = (at: BuiltServer, path: string, method: string, body: object) =>
    fetch(at.address + path, {
      method,
      headers: { cookie: admin.cookieHeader(), origin: ORIGIN, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })

  test('a key that is made at one works at the other at once, and revoked there works nowhere', async () => {
    const body = { name: 'SIEM', scopes: ['audit.read'], expires: { days: 30 } }
    const made = await change(one, '/console/api-keys/list', 'POST', body)
    const { key, token } = (await made.json()) as MadeKey
    const asked = async (at: BuiltServer) =>
      (await fetch(`${at.address}/api/v1/audit`, { headers: { authorization: `Bearer ${token}` } })).status
    expect([await asked(two), await asked(one)]).toEqual([200, 200])
    expect((await change(two, `/console/api-keys/list/${key.id}`, 'DELETE', {})).status).toBe(200)
    expect([await asked(one), await asked(two)]).toEqual([401, 401])
  })
})
