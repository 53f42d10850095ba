import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KEY_SCOPES, type KeyScope } from '#lib/domain/api-keys/scopes.ts'
import type { MadeKey } from '#lib/domain/console/api-keys/view.ts'
import type { PeopleFacts } from '#lib/domain/console/people/view.ts'
import { documentsAnswerSchema } from '../archive/api/schema.ts'
import { type AuditAnswer, auditAnswerSchema } from '../audit/api/schema.ts'
import type { Browser } from '../auth/testing/identity-provider.ts'
import { ConsoleDesk } from '../console/testing/console-desk.ts'
import { countsAnswerSchema } from '../subscriptions/schema.ts'
import { problemSchema } from '../terms/query/schema.ts'
import { type BuiltServer, isBuilt, startBuiltServer } from '../testing/built-server.ts'

const ADMIN = 'mara.lindt@lumenary.example'

/** Every address that takes a key, with the scope that it needs, and what a key with it is answered. */
const ADDRESSES: [method: string, path: string, scope: KeyScope, status: number][] = [
  ['GET', '/api/v1/audit', 'audit.read', 200],
  ['GET', '/api/v1/releases/documents', 'releases.read', 200],
  // Nothing is made ahead on this desk.
  ['POST', '/api/v1/releases/documents/retry', 'releases.retry', 409],
  ['GET', '/api/v1/subscribers', 'subscribers.read', 200],
  ['GET', '/api/v1/subprocessors/changes/2024-10-07-first-list/effective', 'effects.read', 200],
  ['GET', '/api/v1/notices/no-such-id/evidence', 'notices.read', 404],
  ['GET', '/api/v1/links', 'links.read', 200],
  ['POST', '/api/v1/links', 'links.change', 400],
  ['GET', '/api/v1/links/no-such-id', 'links.read', 404],
  ['PUT', '/api/v1/links/no-such-id', 'links.change', 400],
  ['POST', '/api/v1/links/no-such-id/revoke', 'links.change', 400],
  ['POST', '/api/v1/links/no-such-id/reissue', 'links.change', 404],
  ['GET', '/api/v1/contracts', 'contracts.read', 200],
  ['POST', '/api/v1/contracts', 'contracts.change', 400],
  ['GET', '/api/v1/contracts/no-such-id', 'contracts.read', 404],
  ['PUT', '/api/v1/contracts/no-such-id', 'contracts.change', 400],
  ['POST', '/api/v1/contracts/no-such-id/page/reissue', 'contracts.record', 404],
  ['POST', '/api/v1/contracts/no-such-id/page/revoke', 'contracts.record', 400],
]

describe.skipIf(!isBuilt)('addresses that take a key', () => {
  let server: BuiltServer
  let desk: ConsoleDesk
  let admin: Browser
  const keys = {} as Record<KeyScope, MadeKey>
  beforeAll(async () => {
    server = await startBuiltServer({ TRUSTED_PROXIES: '127.0.0.1' })
    desk = new ConsoleDesk(server)
    admin = await desk.setUp(ADMIN, 'Mara Lindt')
    for (const scope of KEY_SCOPES) keys[scope] = await make([scope], scope)
  })
  afterAll(async () => await server?.stop())

  const make = async (scopes: KeyScope[], name = 'SIEM'): Promise<MadeKey> => {
    const body = { name, scopes, expires: { days: 30 } }
    const answer = await desk.ask(admin, '/console/api-keys/list', { method: 'POST', body })
    expect(answer.status).toBe(200)
    return (await answer.json()) as MadeKey
  }
  const ask = (path: string, token: string | null, init: RequestInit = {}) =>
    fetch(server.address + path, {
      ...init,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(init.headers as Record<string, string>),
      },
    })
  const entries = async (query = '') =>
    auditAnswerSchema.parse(await (await ask(`/api/v1/audit${query}`, keys['audit.read'].token)).json())

  test.each(ADDRESSES)('%s %s answers a key with %s, and names the scope to any other', async (...row) => {
    const [method, path, scope, status] = row
    for (const own of KEY_SCOPES) {
      const answer = await ask(path, keys[own].token, { method })
      const body: unknown = await answer.json()
      expect([own, answer.status]).toEqual([own, own === scope ? status : 403])
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(answer.headers.get('access-control-allow-origin')).toBe(null)
      if (own === scope) continue
      expect(problemSchema.parse(body)).toMatchObject({ code: 'missing-scope', scope })
      expect(answer.headers.get('www-authenticate')).toBe(
        `Bearer realm="SLA Desk", error="insufficient_scope", scope="${scope}"`,
      )
    }
  })

  test('without a key that works it says the same, whatever was sent; a session is none', async () => {
    const revoked = await make([...KEY_SCOPES], 'revoked')
    const path = `/console/api-keys/list/${revoked.key.id}`
    expect((await desk.ask(admin, path, { method: 'DELETE', body: {} })).status).toBe(200)
    for (const [method, address] of ADDRESSES) {
      const tried = [
        await ask(address, null, { method }),
        await ask(address, `sladesk_${'A'.repeat(43)}`, { method }),
        await ask(address, revoked.token, { method }),
        await ask(address, 'x', { method }),
        await ask(address, null, { method, headers: { cookie: admin.cookieHeader() } }),
        await ask(address, null, { method, headers: { authorization: `Basic ${btoa('a:b')}` } }),
        await ask(`${address}?access_token=${keys['audit.read'].token}`, null, { method }),
      ]
      const heads = tried.map(({ status, headers }) => [
        status,
        [...headers].filter(([name]) => !['date', 'keep-alive'].includes(name)),
      ])
      expect(new Set(heads.map((head) => JSON.stringify(head))).size).toBe(1)
      expect(tried[0]?.status).toBe(401)
      expect(tried[0]?.headers.get('www-authenticate')).toBe('Bearer realm="SLA Desk"')
      const bodies = await Promise.all(tried.map((answer) => answer.text()))
      expect(new Set(bodies).size).toBe(1)
      expect(problemSchema.parse(JSON.parse(bodies[0] ?? ''))).toMatchObject({ code: 'api-key-required' })
    }
  })

  test('the list of people tells how many keys of theirs work, to those who may see keys', async () => {
    const list = async (browser: Browser) =>
      ((await (await desk.ask(browser, '/console/people/list')).json()) as PeopleFacts).people
    const before = (await list(admin)).find(({ isSelf }) => isSelf)?.keys ?? 0
    await make(['audit.read'], 'one more')
    expect((await list(admin)).find(({ isSelf }) => isSelf)?.keys).toBe(before + 1)
    const { browser } = await desk.join(admin, 'manager', 'The manager')
    expect((await list(browser)).map(({ keys: own }) => own)).toEqual([0, 0])
  })

  test('a key opens nothing of the console', async () => {
    const { token } = await make([...KEY_SCOPES], 'everything')
    const headers = { authorization: `Bearer ${token}` }
    for (const path of ['/console/audit/entries', '/console/people/list', '/console/api-keys/list'])
      expect([path, (await desk.ask(null, path, { headers })).status]).toEqual([path, 401])
    const made = { name: 'x', scopes: ['audit.read'], expires: { days: 365 } }
    const options = { method: 'POST', body: made, headers }
    expect((await desk.ask(null, '/console/api-keys/list', options)).status).toBe(401)
  })

  test('no page of another site gets leave to ask, and other methods are refused', async () => {
    for (const [method, path] of ADDRESSES) {
      const leave = await ask(path, null, {
        method: 'OPTIONS',
        headers: { origin: 'https://evil.example', 'access-control-request-headers': 'authorization' },
      })
      expect(leave.status).toBe(204)
      expect(leave.headers.get('allow')).toContain(method)
      expect([...leave.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
      const other = await ask(path, keys['audit.read'].token, { method: 'DELETE', body: 'x' })
      expect(other.status).toBe(405)
    }
  })

  test('the log is read page by page, by action, by actor and by day, and names keys', async () => {
    const own = (await entries()).entries
    expect(own.length).toBeGreaterThan(4)
    const read: AuditAnswer['entries'] = []
    let next: string | null = ''
    while (next !== null) {
      const page = await entries(`?limit=2${next === '' ? '' : `&cursor=${next}`}`)
      read.push(...page.entries)
      next = page.next
    }
    expect(read.map(({ number }) => number)).toEqual(own.map(({ number }) => number))
    const created = (await entries('?action=apiKeys.created')).entries
    expect(created.map(({ target }) => target.name)).toContain('audit.read')
    expect(new Set(created.map(({ action }) => action))).toEqual(new Set(['apiKeys.created']))
    const { key } = keys['audit.read']
    expect((await entries(`?actor=${key.id}`)).entries).toEqual([])
    expect((await entries(`?actor=${created[0]?.actor.id}`)).entries.length).toBeGreaterThan(3)
    const today = new Date().toISOString().slice(0, 10)
    expect((await entries(`?day=${today}`)).entries.length).toBeGreaterThan(3)
    expect((await entries('?day=2026-01-01')).entries).toEqual([])
  })

  test.each([
    ['?action=x', 'invalid-parameter', 'Use one of'],
    ['?actor=x', 'invalid-parameter', 'Use the id'],
    ['?day=2026-02-30', 'invalid-parameter', 'Enter a day'],
    ['?limit=0', 'invalid-parameter', 'from 1 to 200'],
    ['?cursor=x', 'invalid-parameter', 'Send the'],
    ['?limit=1&limit=2', 'duplicate-parameter', 'once'],
    ['?who=x', 'unknown-parameter', 'action, actor, day, limit, cursor'],
  ])('/api/v1/audit%s is answered 400, %s: "%s"', async (query, code, words) => {
    const answer = await ask(`/api/v1/audit${query}`, keys['audit.read'].token)
    expect(answer.status).toBe(400)
    expect(problemSchema.parse(await answer.json())).toMatchObject({
      code,
      detail: expect.stringContaining(words),
    })
  })

  test('documents and counts are as the description says, and hold no address', async () => {
    const documents = await (await ask('/api/v1/releases/documents', keys['releases.read'].token)).json()
    expect(documentsAnswerSchema.parse(documents)).toMatchObject({ state: 'on-demand' })
    const counts = await (await ask('/api/v1/subscribers', keys['subscribers.read'].token)).json()
    expect(countsAnswerSchema.parse(counts)).toMatchObject({ confirmed: 0, unconfirmed: 0, paused: 0 })
    for (const [path, scope] of [
      ['/api/v1/releases/documents', 'releases.read'],
      ['/api/v1/subscribers', 'subscribers.read'],
    ] as const)
      expect((await ask(`${path}?x=1`, keys[scope].token)).status).toBe(400)
  })

  test('of one key, 120 requests a minute are answered, and the next is told when to come', async () => {
    const { token } = await make(['subscribers.read'], 'eager')
    const answers: Response[] = []
    for (let n = 0; n < 121; n += 1) answers.push(await ask('/api/v1/subscribers', token))
    expect(new Set(answers.slice(0, 120).map(({ status }) => status))).toEqual(new Set([200]))
    expect(answers[0]?.headers.get('ratelimit')).toMatch(/^"key";r=119;t=\d+$/)
    const last = answers[120]
    expect(last?.status).toBe(429)
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(problemSchema.parse(await last?.json())).toMatchObject({ code: 'too-many-requests' })
    expect((await ask('/api/v1/subscribers', keys['subscribers.read'].token)).status).toBe(200)
  })

  test('of one address, 600 requests a minute are answered, with a key that works or without', async () => {
    const from = (address: string, token: string | null) =>
      ask('/api/v1/subscribers', token, { headers: { 'x-forwarded-for': address } })
    for (let n = 0; n < 600; n += 50) {
      const answers = await Promise.all(Array.from({ length: 50 }, () => from('203.0.113.9', null)))
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]))
    }
    const { token } = keys['subscribers.read']
    const last = await from('203.0.113.9', token)
    expect([last.status, Number(last.headers.get('retry-after')) > 0]).toEqual([429, true])
    expect((await from('203.0.113.10', token)).status).toBe(200)
  })

  test.each([
    [{ name: '', scopes: ['audit.read'], expires: { days: 30 } }, 'Enter a name'],
    [{ name: 'a\u202eb', scopes: ['audit.read'], expires: { days: 30 } }, 'Enter a name'],
    [{ name: 'x', scopes: [], expires: { days: 30 } }, 'Choose at least one'],
    [{ name: 'x', scopes: ['people.invite'], expires: { days: 30 } }, 'Choose at least one'],
    [{ name: 'x', scopes: ['audit.read'] }, 'Choose when'],
    [{ name: 'x', scopes: ['audit.read'], expires: { days: 3_650 } }, 'Choose when'],
    [{ name: 'x', scopes: ['audit.read'], expires: { day: '', zone: 'UTC' } }, 'Enter the last day'],
    [{ name: 'x', scopes: ['audit.read'], expires: { day: '2020-01-01', zone: 'UTC' } }, 'not over yet'],
    [{ name: 'x', scopes: ['audit.read'], expires: { day: '2999-01-01', zone: 'UTC' } }, 'two years'],
  ])('%j is refused: "%s"', async (body, words) => {
    const answer = await desk.ask(admin, '/console/api-keys/list', { method: 'POST', body })
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining(words)])
  })

  test('no token is in the log of the server', () => {
    expect(JSON.stringify([server.log, server.unstructured])).not.toContain('sladesk_')
  })
})
