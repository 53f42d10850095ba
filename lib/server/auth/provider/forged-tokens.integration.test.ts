import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { closeStore, store } from '../../db/store.ts'
import { startPglite } from '../../db/testing/backends.ts'
import { forgetShared } from '../../platform/process-shared.ts'
import { freePort } from '../../testing/free-port.ts'
import { openFormAgain } from '../forms/again.ts'
import { type Forgery, type ForgingProvider, startForgingProvider } from '../testing/forging-provider.ts'
import { Browser, CLIENT } from '../testing/identity-provider.ts'
import { answerProvider, answerProviderStart } from './answer-provider.ts'

const DESK = 'http://127.0.0.1:4999'
let provider: ForgingProvider

beforeAll(async () => {
  const port = await freePort()
  const backend = await startPglite()
  provider = await startForgingProvider(port)
  for (const [name, value] of Object.entries({
    SECRET_KEY: 'a-key-of-the-tests-that-nobody-else-uses-0123456789',
    PUBLIC_URL: DESK,
    STATE_DIRECTORY: backend.settings.stateDirectory,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_ROLE_LEGAL: 'desk-legal',
    LOG_LEVEL: 'silent',
  }))
    vi.stubEnv(name, value)
  forgetShared()
  await store()
  return async () => {
    await closeStore()
    await backend.stop()
  }
})
afterAll(() => provider.stop())

/** Comes back from the provider with a code, for which it gives this ID token. */
async function signInWith(forgery: Forgery): Promise<Response> {
  const browser = new Browser()
  const ask = (url: string) => new Request(url, { headers: { cookie: browser.cookieHeader() } })
  const begun = await answerProviderStart(ask(`${DESK}/console/sign-in/provider?to=/console`))
  browser.keep(begun.headers)
  const asked = new URL(begun.headers.get('location') ?? '').searchParams
  Object.assign(provider.next, { nonce: asked.get('nonce'), forgery })
  return await answerProvider(ask(`${DESK}/console/auth/callback/oidc?code=c&state=${asked.get('state')}`))
}

test('the right token signs in', async () => {
  const answer = await signInWith({})
  expect(answer.headers.get('location')).toBe('/console')
  expect(answer.headers.getSetCookie().join()).toContain('sla-desk.session=')
})

const AN_HOUR_AGO = Math.floor(Date.now() / 1000) - 3600

test.each<[string, Forgery]>([
  ['for another sign-in', { claims: { nonce: 'another' } }],
  ['without a nonce', { claims: { nonce: undefined } }],
  ['for another client', { claims: { aud: 'another' } }],
  ['of another issuer', { claims: { iss: 'https://evil.example' } }],
  ['that has expired', { claims: { exp: AN_HOUR_AGO } }],
  ['signed with another key', { isSignedByOther: true }],
  ['that is not signed', { header: { alg: 'none' } }],
  ['signed with the secret', { header: { alg: 'HS256' } }],
  ['of nobody', { claims: { sub: undefined } }],
  ['that is missing', { isMissing: true }],
])('a token %s signs nobody in', async (_, forgery) => {
  const answer = await signInWith(forgery)
  expect(answer.headers.getSetCookie().join()).not.toContain('sla-desk.session=')
  const { searchParams } = new URL(answer.headers.get('location') ?? '', DESK)
  expect(openFormAgain(searchParams.get('again') ?? '')?.message).toContain('could not be confirmed')
})
