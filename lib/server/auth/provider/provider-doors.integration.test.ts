import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BuiltServer, isBuilt, startBuiltServer } from '../../testing/built-server.ts'
import { freePort } from '../../testing/free-port.ts'
import { PASSWORD } from '../testing/desk-people.ts'
import {
  Browser,
  CLIENT,
  type IdentityProvider,
  startIdentityProvider,
} from '../testing/identity-provider.ts'

const ORIGIN = 'http://desk.lumenary.example'
const PROXIED = { 'x-forwarded-host': 'desk.lumenary.example' }

describe.skipIf(!isBuilt)('a desk without passwords', () => {
  let provider: IdentityProvider
  let server: BuiltServer
  beforeAll(async () => {
    const port = await freePort()
    // It is down while the desk starts.
    server = await startBuiltServer({
      PUBLIC_URL: ORIGIN,
      TRUSTED_PROXIES: '127.0.0.1',
      PASSWORD_SIGN_IN: 'off',
      OIDC_ISSUER: `http://127.0.0.1:${port}`,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
      OIDC_LABEL: 'Lumenary ID',
      OIDC_ROLE_ADMIN: 'desk-admins',
    })
    provider = await startIdentityProvider(port, ORIGIN)
    provider.accounts.set('ada', {
      email: 'ada@lumenary.example',
      email_verified: true,
      name: 'Ada Lind',
      groups: ['desk-admins'],
    })
  })
  afterAll(async () => {
    await server.stop()
    await provider.stop()
  })
  const here = (url: string) => url.replace(ORIGIN, server.address)

  test('people sign in by the provider, from the page to sign in into the console', async () => {
    const browser = new Browser()
    const page = await (await browser.ask(`${server.address}/console/sign-in?to=/console`)).text()
    const href = /<a href="([^"]+)"[^>]*>Continue with Lumenary ID</.exec(page)?.[1] ?? page
    expect(page).not.toContain('type="password"')
    expect(href).toBe('/console/sign-in/provider?to=%2Fconsole')
    const begun = await browser.ask(server.address + href)
    const back = await browser.signInAt(begun.headers.get('location') ?? '', 'ada')
    const answer = await browser.ask(here(back))
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/console'])
    expect((await browser.ask(`${server.address}/console`)).status).toBe(200)
  })

  test('a password opens nothing, and no link to set up is printed', async () => {
    const answer = await fetch(`${server.address}/console/sign-in/now`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: ORIGIN },
      body: new URLSearchParams({ email: 'ada@lumenary.example', password: PASSWORD }),
    })
    const page = await fetch(server.address + answer.headers.get('location'), { headers: PROXIED })
    expect(await page.text()).toContain('This desk has no passwords')
    expect((await fetch(`${server.address}/console/set-up/x`)).status).toBe(404)
    expect(await Promise.race([server.setUpLink(), 'none'])).toBe('none')
  })

  test('neither the secret nor anyone’s address is in the log', () => {
    const log = JSON.stringify(server.log)
    for (const secret of [CLIENT.secret, 'lumenary.example/', 'ada@', 'Ada Lind'])
      expect(log).not.toContain(secret)
  })
})
