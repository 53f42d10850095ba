import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { auditEntries } from '../../audit/tables.ts'
import { THE_COMMAND_LINE, transaction } from '../../db/command.ts'
import type { Store } from '../../db/open-store.ts'
import { closeStore, store } from '../../db/store.ts'
import { startPglite } from '../../db/testing/backends.ts'
import { forgetShared } from '../../platform/process-shared.ts'
import { freePort } from '../../testing/free-port.ts'
import { openFormAgain } from '../forms/again.ts'
import { invitePerson } from '../invitations/invite-person.ts'
import { signedInOn } from '../sessions/signed-in.ts'
import { accounts, people } from '../tables.ts'
import { addSomeone } from '../testing/desk-people.ts'
import {
  Browser,
  CLIENT,
  type IdentityProvider,
  startIdentityProvider,
} from '../testing/identity-provider.ts'
import { answerProvider, answerProviderStart } from './answer-provider.ts'

const DESK = 'http://127.0.0.1:4999'
let provider: IdentityProvider
let port: number
let open: Store

beforeAll(async () => {
  port = await freePort()
  const backend = await startPglite()
  for (const [name, value] of Object.entries({
    SECRET_KEY: 'a-key-of-the-tests-that-nobody-else-uses-0123456789',
    PUBLIC_URL: DESK,
    STATE_DIRECTORY: backend.settings.stateDirectory,
    OIDC_ISSUER: `http://127.0.0.1:${port}`,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_ALLOWED_DOMAINS: 'lumenary.example',
    OIDC_ROLE_LEGAL: 'desk-legal',
    OIDC_ROLE_ADMIN: 'desk-admins',
    LOG_LEVEL: 'silent',
  }))
    vi.stubEnv(name, value)
  forgetShared()
  open = await store()
  return async () => {
    await closeStore()
    await backend.stop()
  }
})
afterAll(() => provider.stop())

const start = (browser: Browser, query = 'to=/console/people') =>
  answerProviderStart(
    new Request(`${DESK}/console/sign-in/provider?${query}`, { headers: { cookie: browser.cookieHeader() } }),
  )
const comeBack = (browser: Browser, url: string) =>
  answerProvider(
    new Request(url, { headers: { cookie: browser.cookieHeader(), 'x-forwarded-for': '203.0.113.7' } }),
  )

/** Goes there and back; the answer of the desk. */
async function signInBy(login: string, query?: string, browser = new Browser()): Promise<Response> {
  const begun = await start(browser, query)
  browser.keep(begun.headers)
  const back = await browser.signInAt(begun.headers.get('location') ?? '', login)
  const answer = await comeBack(browser, back)
  browser.keep(answer.headers)
  return answer
}
const personOf = async (answer: Response) => {
  const browser = new Browser()
  browser.keep(answer.headers)
  return await signedInOn(
    open.db,
    new Headers({ cookie: browser.cookieHeader(), 'x-forwarded-for': '203.0.113.7' }),
  )
}
/** What the page to sign in says then. */
const refusal = (answer: Response) => {
  expect(answer.headers.getSetCookie().join()).not.toContain('sla-desk.session=')
  const { searchParams, pathname } = new URL(answer.headers.get('location') ?? '', DESK)
  expect([answer.status, pathname]).toEqual([303, '/console/sign-in'])
  return openFormAgain(searchParams.get('again') ?? '')
}

test('a provider that is down at the start says so, and is there once it is back', async () => {
  expect(refusal(await start(new Browser()))).toMatchObject({
    status: 503,
    message: expect.stringContaining('does not answer at the moment'),
  })
  provider = await startIdentityProvider(port, DESK)
  const begun = await start(new Browser())
  expect(begun.headers.get('location')).toContain(`${provider.issuer}/auth?`)
})

test('people are sent there with state, nonce and PKCE, and nothing secret', async () => {
  const begun = await start(new Browser())
  const asked = new URL(begun.headers.get('location') ?? '').searchParams
  expect(Object.fromEntries(asked)).toMatchObject({
    client_id: CLIENT.id,
    response_type: 'code',
    redirect_uri: `${DESK}/console/auth/callback/oidc`,
    code_challenge_method: 'S256',
    scope: 'openid email profile',
  })
  for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)?.length).toBeGreaterThan(20)
  expect(begun.headers.get('location')).not.toContain(CLIENT.secret)
  const [cookie] = begun.headers.getSetCookie()
  expect(cookie).toMatch(/^sla-desk\.oauth_state=.+; Path=\/console; HttpOnly; SameSite=Lax$/)
})

test('whoever is in a group joins with its role, and each sign-in applies it anew', async () => {
  provider.accounts.set('mara', {
    email: 'Mara@lumenary.example',
    email_verified: true,
    name: 'Mara Lindt',
    groups: ['staff', 'desk-legal'],
  })
  const answer = await signInBy('mara')
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/console/people'])
  expect(await personOf(answer)).toMatchObject({
    email: 'mara@lumenary.example',
    actor: { name: 'Mara Lindt', role: 'legal' },
  })
  provider.accounts.set('mara', { ...provider.accounts.get('mara'), groups: ['desk-admins', 'desk-legal'] })
  expect((await personOf(await signInBy('mara')))?.actor.role).toBe('admin')
  // The session from before does not get the new role.
  expect(await personOf(answer)).toBe(null)
  const entries = await open.db.select().from(auditEntries).where(eq(auditEntries.targetName, 'Mara Lindt'))
  expect(entries.map(({ action }) => action)).toEqual([
    'people.joined',
    'sessions.began',
    'people.roleChanged',
    'sessions.began',
  ])
  provider.accounts.set('mara', { ...provider.accounts.get('mara'), groups: ['staff'] })
  expect(refusal(await signInBy('mara'))?.message).toContain('in none of the groups')
  const kept = await open.db.select().from(accounts).where(eq(accounts.accountId, 'mara'))
  expect(kept).toMatchObject([{ providerId: 'oidc', password: null }])
})

test('whom the directory has added joins by the address, once, and not while they are disabled', async () => {
  const { id, email } = await addSomeone(open.db, 'legal', 'Pia Rand', null)
  const set = (more: Partial<typeof people.$inferInsert>) =>
    open.db.update(people).set(more).where(eq(people.id, id))
  provider.accounts.set('pia', { email, email_verified: true, name: 'Pia Rand', groups: ['desk-legal'] })
  // By the address alone, nobody else's account opens.
  expect(refusal(await signInBy('pia'))?.message).toContain('already')
  await set({ isProvisioned: true, disabledAt: new Date() })
  expect(refusal(await signInBy('pia'))?.message).toContain('turned off')
  await set({ disabledAt: null })
  expect(await personOf(await signInBy('pia'))).toMatchObject({ email, actor: { id, role: 'legal' } })
  provider.accounts.set('other', { email, email_verified: true, name: 'Eve', groups: ['desk-legal'] })
  expect(refusal(await signInBy('other'))?.message).toContain('already')
  const entries = await open.db.select().from(auditEntries).where(eq(auditEntries.targetId, id))
  expect(entries.map(({ action }) => action)).toEqual(['people.providerAdded', 'sessions.began'])
})

test.each([
  ['none', { email: 'x@lumenary.example', email_verified: true, groups: [] }, 'in none of the groups'],
  ['far', { email: 'x@elsewhere.example', email_verified: true, groups: ['desk-legal'] }, 'of this domain'],
  [
    'unsure',
    { email: 'x@lumenary.example', email_verified: false, groups: ['desk-legal'] },
    'never confirmed',
  ],
  ['mute', { groups: ['desk-legal'] }, 'no e-mail address'],
])('%s is let in by no rule', async (login, account, words) => {
  provider.accounts.set(login, account)
  expect(refusal(await signInBy(login))?.message).toContain(words)
  expect(await open.db.select().from(people).where(eq(people.email, 'x@lumenary.example'))).toEqual([])
})

test('an address that someone else has opens nothing; with a link of an administrator the two are joined', async () => {
  const { id, email } = await addSomeone(open.db, 'rep', 'Kim Voss')
  provider.accounts.set('kim', { email, email_verified: true, name: 'Kim V.', groups: ['desk-legal'] })
  expect(refusal(await signInBy('kim'))?.message).toContain(
    'Ask an administrator of the desk for a link that joins the two',
  )
  expect(await open.db.select().from(accounts).where(eq(accounts.accountId, 'kim'))).toEqual([])
  const invited = await transaction(open.db, { actor: THE_COMMAND_LINE, now: new Date() }, (context) =>
    invitePerson({ email, role: 'rep', byMail: false, again: true }, context),
  )
  if (invited.kind !== 'invited') expect.unreachable()
  const answer = await signInBy('kim', `invitation=${invited.token}`)
  expect((await personOf(answer))?.actor).toMatchObject({ id, name: 'Kim Voss', role: 'legal' })
  expect((await personOf(await signInBy('kim')))?.actor.id).toBe(id)
})

test('the disabled stay out', async () => {
  provider.accounts.set('out', {
    email: 'out@lumenary.example',
    email_verified: true,
    groups: ['desk-legal'],
  })
  expect((await signInBy('out')).headers.get('location')).toBe('/console/people')
  await open.db.update(people).set({ disabledAt: new Date() }).where(eq(people.email, 'out@lumenary.example'))
  expect(refusal(await signInBy('out'))?.message).toContain('has been turned off')
})

test('an answer that another browser asked for, that was used, or that was changed, signs nobody in', async () => {
  provider.accounts.set('ada', {
    email: 'ada@lumenary.example',
    email_verified: true,
    groups: ['desk-legal'],
  })
  const victim = new Browser()
  const begun = await start(victim)
  victim.keep(begun.headers)
  const back = await victim.signInAt(begun.headers.get('location') ?? '', 'ada')
  const failed = async (browser: Browser, url: string) =>
    expect(refusal(await comeBack(browser, url))?.message).toContain('could not be confirmed')
  // Cross-site: a browser that never asked, and one that asked for itself.
  await failed(new Browser(), back)
  const other = new Browser()
  other.keep((await start(other)).headers)
  await failed(other, back)
  for (const change of ['state', 'code']) {
    const changed = new URL(back)
    changed.searchParams.set(change, `${changed.searchParams.get(change)}x`)
    await failed(victim, changed.href)
    changed.searchParams.delete(change)
    await failed(victim, changed.href)
  }
  const fromElsewhere = new URL(back)
  fromElsewhere.searchParams.set('iss', 'https://evil.example')
  await failed(victim, fromElsewhere.href)
  expect((await comeBack(victim, back)).headers.get('location')).toBe('/console/people')
  await failed(victim, back)
})

test('an error of the provider is one sentence, and leads back to where they wanted to go', async () => {
  const answer = await comeBack(
    new Browser(),
    `${DESK}/console/auth/callback/oidc?error=access_denied&error_description=%3Cscript%3E`,
  )
  expect(refusal(answer)?.message).toContain('could not be confirmed')
})

test('nobody is sent on to another site', async () => {
  const answer = await signInBy('ada', 'to=https://evil.example/')
  expect(answer.headers.get('location')).toBe('/console')
})
