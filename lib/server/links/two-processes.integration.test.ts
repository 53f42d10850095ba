import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LinkPage, LinksPage, MadeLinkFacts } from '#lib/domain/console/links/view.ts'
import { linkText } from '#lib/domain/links/testing/link-terms.ts'
import { addDays } from '#lib/domain/quantities/time/calendar-date.ts'
import { PASSWORD } from '../auth/testing/desk-people.ts'
import { Browser } from '../auth/testing/identity-provider.ts'
import { type Backend, startPostgres } from '../db/testing/backends.ts'
import { type BuiltServer, isBuilt, startBuiltServer } from '../testing/built-server.ts'

const ORIGIN = 'http://desk.lumenary.example'
const LIST = '/console/links/list'

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
  const read = async <Facts>(at: BuiltServer, path: string) =>
    (await (await fetch(at.address + path, { headers: { cookie: admin.cookieHeader() } })).json()) as Facts

  test('a link that is made at one is on the list of the other, and of two that revoke it one does', async () => {
    const lastDay = addDays(new Date().toISOString().slice(0, 10), 30)
    const made = (await (await change(one, LIST, 'POST', linkText({ lastDay }))).json()) as MadeLinkFacts
    const { rows } = await read<LinksPage>(two, LIST)
    expect(rows.map(({ id, state }) => [id, state])).toEqual([[made.id, 'active']])
    const revoked = await Promise.all(
      [one, two].map((at) => change(at, `${LIST}/${made.id}`, 'DELETE', { reason: '' })),
    )
    expect(revoked.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const page = await read<LinkPage>(one, `${LIST}/${made.id}`)
    expect(page.history.map(({ step }) => step)).toEqual(['created', 'revoked'])
  })

  test('of two that make a link for the same new company, both have the one prospect', async () => {
    const lastDay = addDays(new Date().toISOString().slice(0, 10), 30)
    const text = linkText({ lastDay, customer: 'Elm Works' })
    const made = await Promise.all([one, two].map((at) => change(at, LIST, 'POST', text)))
    expect(made.map(({ status }) => status)).toEqual([200, 200])
    const found = await read<{ rows: { name: string }[] }>(one, '/console/customers/list?find=elm')
    expect(found.rows.map(({ name }) => name)).toEqual(['Elm Works'])
  })
})
