import { rmSync } from 'node:fs'
import { asc } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditEntries } from '../audit/tables.ts'
import { verifyLog } from '../audit/verify-log.ts'
import { openStore } from '../db/open-store.ts'
import { type BuiltServer, isBuilt, preparedDirectory, startBuiltServer } from '../testing/built-server.ts'
import { PASSWORD } from './testing/desk-people.ts'
import { Browser } from './testing/identity-provider.ts'

const ADMIN = { name: 'Ada Lind', email: 'ada@lumenary.example', password: PASSWORD, repeated: PASSWORD }

describe.skipIf(!isBuilt)('the doors of the console', () => {
  let server: BuiltServer
  let origin: string
  let state: string
  beforeAll(async () => {
    state = await preparedDirectory()
    server = await startBuiltServer({ TRUSTED_PROXIES: '127.0.0.1', STATE_DIRECTORY: state })
    origin = `http://localhost:${server.port}`
  })
  afterAll(async () => {
    await server.stop()
    rmSync(state, { recursive: true, force: true })
  })

  /** Asks as a browser does that has opened PUBLIC_URL: which is http://localhost and the port, where nothing is set. */
  async function ask(
    path: string,
    {
      form,
      headers = {},
      browser = new Browser(),
    }: { form?: Record<string, string>; headers?: Record<string, string>; browser?: Browser } = {},
  ): Promise<Response> {
    const response = await fetch(`${origin}${path}`, {
      redirect: 'manual',
      headers: { cookie: browser.cookieHeader(), ...(form === undefined ? {} : { origin }), ...headers },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    })
    browser.keep(response.headers)
    return response
  }
  const follow = async (response: Response) =>
    await (await ask((response.headers.get('location') ?? '').replace(origin, ''))).text()
  const hasSession = (response: Response) =>
    response.headers.getSetCookie().join().includes('sla-desk.session=')

  test('the link of the start makes the administrator and signs them in, once; strangers are sent to sign in', async () => {
    const link = new URL(await server.setUpLink())
    expect(link.origin).toBe(origin)
    expect(server.log.map((line) => JSON.stringify(line)).join()).not.toContain(
      link.pathname.split('/').at(-1),
    )
    const page = await ask(link.pathname)
    expect(page.status).toBe(200)
    expect(page.headers.get('cache-control')).toContain('no-store')
    expect(page.headers.get('referrer-policy')).toBe('same-origin')
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';")
    const html = await page.text()
    expect(html).not.toContain('<script')
    expect(html).toContain('noindex')

    const weak = await ask(`${link.pathname}/now`, {
      form: { ...ADMIN, password: 'Password2026!', repeated: 'Password2026!' },
    })
    expect(weak.headers.get('location')).not.toContain('ada')
    const again = await follow(weak)
    expect(again).toContain('This password is easy to guess')
    expect(again).toContain('value="ada@lumenary.example"')
    expect(again).not.toContain('Password2026!')

    const browser = new Browser()
    const made = await ask(`${link.pathname}/now`, { form: ADMIN, browser })
    expect([made.status, made.headers.get('location')]).toEqual([303, '/console'])
    expect((await ask('/console', { browser })).status).toBe(200)
    const used = await ask(link.pathname)
    expect(used.status).toBe(404)
    expect(await used.text()).toContain('The console has already been set up')
    expect(await follow(await ask(`${link.pathname}/now`, { form: ADMIN }))).toContain(
      'The console has already been set up',
    )

    const stranger = await ask('/console')
    expect([stranger.status, stranger.headers.get('location')]).toEqual([
      307,
      '/console/sign-in?to=%2Fconsole',
    ])
  })

  test('signing in leads to where one wanted to go within the console, and nowhere else', async () => {
    const to = async (asked: string) =>
      (await ask('/console/sign-in/now', { form: { ...ADMIN, to: asked } })).headers.get('location')
    expect(await to('/console/audit?before=3')).toBe('/console/audit?before=3')
    for (const bad of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      '/console/../x',
      'javascript:alert(1)',
    ])
      expect(await to(bad)).toBe('/console')
    const page = await (
      await ask(`/console/sign-in?${new URLSearchParams({ to: 'https://evil.example' })}`)
    ).text()
    expect(page).not.toContain('evil.example')
  })

  test.each([
    ['of another site', { origin: 'https://evil.example' }],
    ['of another port', { origin: 'http://localhost:1' }],
    ['of no site', { origin: 'null' }],
    ['that another site sent', { 'sec-fetch-site': 'cross-site' }],
    ['that a neighbour of the site sent', { 'sec-fetch-site': 'same-site' }],
  ])('a form %s does nothing, whatever it is for', async (_, headers) => {
    const browser = new Browser()
    await ask('/console/sign-in/now', { form: ADMIN, browser })
    for (const path of [
      '/console/sign-in/now',
      '/console/sign-out',
      '/console/accept/x/now',
      '/console/set-up/x/now',
      '/console/sign-in/code/now',
    ]) {
      const response = await ask(path, { form: ADMIN, headers, browser })
      expect([path, response.status, response.headers.getSetCookie()]).toEqual([path, 303, []])
      expect(decodeURIComponent(response.headers.get('location') ?? '')).toContain('again=')
    }
    expect((await ask('/console', { browser })).status).toBe(200)
  })

  test('an answer with a session holds its token in the cookie alone', async () => {
    const response = await ask('/console/sign-in/now', { form: ADMIN })
    const token = /sla-desk\.session=([^;.]+)/.exec(response.headers.getSetCookie().join())?.[1] ?? 'none'
    expect(token.length).toBeGreaterThan(20)
    expect(await response.text()).not.toContain(token)
    expect(response.headers.get('location')).not.toContain(token)
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  test('signing out ends the session for good, and opening its address does not', async () => {
    const browser = new Browser()
    await ask('/console/sign-in/now', { form: ADMIN, browser })
    const kept = browser.cookieHeader()
    expect((await ask('/console/sign-out', { browser })).headers.get('location')).toBe('/console')
    expect((await ask('/console', { browser })).status).toBe(200)
    await ask('/console/sign-out', { form: {}, browser })
    expect(browser.cookieHeader()).not.toContain('session')
    expect((await ask('/console', { headers: { cookie: kept } })).status).toBe(307)
  })

  test('an account that exists, one that does not, and a wrong password are answered with the same bytes', async () => {
    const answerOf = async (email: string, password: string) => {
      const response = await ask('/console/sign-in/now', { form: { email, password, to: '/console' } })
      const page = await ask((response.headers.get('location') ?? '').replace(origin, ''))
      return [response.status, page.status, (await page.text()).replaceAll(email, '<address>')]
    }
    const known = await answerOf(ADMIN.email, 'not the password')
    expect(known[1]).toBe(400)
    expect(await answerOf('b@lumenary.example', 'not the password')).toEqual(known)
  })

  test('who says to come from elsewhere counts as what a declared proxy saw', async () => {
    // What the client wrote itself stands left of that.
    const headers = { 'x-forwarded-for': '198.51.100.99, 203.0.113.50' }
    expect(hasSession(await ask('/console/sign-in/now', { form: ADMIN, headers }))).toBe(true)
  })

  test('opened at another address, the page says which setting to change, and its form does nothing', async () => {
    const elsewhere = `http://127.0.0.1:${server.port}`
    const page = await (await fetch(`${elsewhere}/console/sign-in`)).text()
    expect(page).toContain(`You opened ${elsewhere}, but PUBLIC_URL is ${origin}.`)
    const response = await fetch(`${elsewhere}/console/sign-in/now`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: elsewhere },
      body: new URLSearchParams(ADMIN),
    })
    expect(hasSession(response)).toBe(false)
  })

  test('no address of better-auth is served', async () => {
    for (const path of [
      '/console/auth/get-session',
      '/console/auth/sign-in/email',
      '/console/auth/ok',
      '/console/auth/callback/github',
      '/api/auth/get-session',
    ])
      expect([path, (await ask(path)).status]).toEqual([path, 404])
    expect(
      (await ask('/console/auth/sign-up/email', { form: { ...ADMIN, email: 'x@lumenary.example' } })).status,
    ).toBe(404)
  })

  test('bad input is refused in words, and never fails', async () => {
    for (const form of [
      {},
      { email: 'x' },
      { email: 'x'.repeat(10_000), password: 'y' },
      { email: 'a@b.example', password: 'y'.repeat(15_000) },
    ])
      expect((await ask('/console/sign-in/now', { form: form as Record<string, string> })).status).toBe(303)
    const json = await fetch(`${origin}/console/sign-in/now`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin, 'content-type': 'application/json' },
      body: '{"email":1}',
    })
    expect(await follow(json)).toContain('takes the form of the page before')
    for (const path of [
      '/console/set-up/%00',
      '/console/accept/..%2f..%2fsecret-key',
      '/console/sign-in?again=v1.AAAA',
      '/console/sign-in?to=a&to=b',
    ])
      expect((await ask(path)).status, path).toBeLessThan(500)
  })

  test('neither passwords, tokens nor addresses are in the log', () => {
    const log = server.log.map((line) => JSON.stringify(line)).join('\n')
    for (const secret of [PASSWORD, 'lumenary.example', 'Ada Lind', 'sla-desk.session', 'set-up/'])
      expect(log).not.toContain(secret)
    expect(server.unstructured).toEqual([])
  })

  test('what was done stands in the audit log, from the network that the proxy saw', async () => {
    await server.stop()
    const store = await openStore({ stateDirectory: state, databaseUrl: undefined })
    const entries = await store.db.select().from(auditEntries).orderBy(asc(auditEntries.number))
    const checked = await verifyLog(store.db)
    await store.close()
    expect(checked).toEqual({ number: entries.length, sha256: entries.at(-1)?.sha256 })
    expect(entries.slice(0, 2).map(({ action }) => action)).toEqual(['desk.setUp', 'sessions.began'])
    const networks = entries.map(({ network }) => network)
    expect(networks).toContain('203.0.113.0/24')
    expect(networks).not.toContain('198.51.100.0/24')
  })
})
