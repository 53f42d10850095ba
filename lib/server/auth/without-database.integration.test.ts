import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BuiltServer, isBuilt, startBuiltServer } from '../testing/built-server.ts'
import { PASSWORD } from './testing/desk-people.ts'

// Nothing listens there.
const NOWHERE = 'postgresql://desk:desk@127.0.0.1:1/desk'

describe.skipIf(!isBuilt)('while the database is down', () => {
  let server: BuiltServer
  let origin: string
  beforeAll(async () => {
    server = await startBuiltServer({ DATABASE_URL: NOWHERE })
    origin = `http://localhost:${server.port}`
  })
  afterAll(() => server.stop())

  const ask = (path: string, init: RequestInit = {}) => fetch(origin + path, { redirect: 'manual', ...init })

  test('the desk starts, and its public pages and the page to sign in are there', async () => {
    for (const path of ['/enterprise-sla', '/versions', '/console/sign-in'])
      expect([path, (await ask(path)).status]).toEqual([path, 200])
  })

  test('every door of the console says what is wrong, and nothing fails', async () => {
    const saysSo = async (response: Response) => {
      const location = (response.headers.get('location') ?? '').replace(origin, '')
      const page = await ask(location)
      expect([location, page.status]).toEqual([expect.stringContaining('again='), 503])
      expect(await page.text()).toContain('cannot reach its database at the moment')
    }
    const screen = await ask('/console', { headers: { cookie: 'sla-desk.session=a.b' } })
    expect(screen.status).toBe(503)
    expect(await screen.text()).toContain('cannot reach its database at the moment')
    const form = { email: 'a@lumenary.example', name: 'A', password: PASSWORD, repeated: PASSWORD }
    for (const path of [
      '/console/sign-in/now',
      '/console/sign-in/code/now',
      '/console/set-up/x/now',
      '/console/accept/x/now',
    ])
      await saysSo(await ask(path, { method: 'POST', headers: { origin }, body: new URLSearchParams(form) }))
    for (const path of ['/console/set-up/x', '/console/accept/x']) expect((await ask(path)).status).toBe(503)
  })
})
