import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MadeKey } from '#lib/domain/console/api-keys/view.ts'
import type { CustomerFacts, IssuedPageFacts } from '#lib/domain/console/customers/view.ts'
import type { ContractText } from '#lib/domain/contracts/contract-text.ts'
import { TYPED } from '#lib/domain/contracts/testing/catalogue.ts'
import type { Browser } from '../auth/testing/identity-provider.ts'
import { ConsoleDesk } from '../console/testing/console-desk.ts'
import { contractAnswerSchema, issuedPageAnswerSchema } from '../contracts/api/schema.ts'
import { type BuiltServer, isBuilt, startBuiltServer } from '../testing/built-server.ts'

const CUSTOMERS = '/console/customers'
const PDF = new TextEncoder().encode('%PDF-1.7 signed by both')
const SIGNED = createHash('sha256').update(PDF).digest('hex')
const BELOW = ['', '/documents/sla.pdf', '/documents/bundle.pdf', '/executed.pdf', '/nothing/here']

describe.skipIf(!isBuilt)('the page of a contract on a running desk', () => {
  const directory = mkdtempSync(join(tmpdir(), 'sla-desk-state-'))
  let server: BuiltServer
  let desk: ConsoleDesk
  let admin: Browser
  const tokens: string[] = []

  beforeAll(async () => {
    server = await startBuiltServer({
      STATE_DIRECTORY: directory,
      SLA_DESK_NOW: '2026-11-28T12:00:00Z',
      TRUSTED_PROXIES: '127.0.0.1,::1',
    })
    desk = new ConsoleDesk(server)
    admin = await desk.setUp('mara.lindt@lumenary.example', 'Mara Lindt')
  })
  afterAll(async () => {
    await server?.stop()
    rmSync(directory, { recursive: true, force: true })
  })

  const send = async <Answer>(path: string, body: object, method = 'POST'): Promise<Answer> => {
    const answer = await desk.ask(admin, path, { method, body })
    expect([path, answer.status]).toEqual([path, 200])
    return (await answer.json()) as Answer
  }
  const get = async (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    await fetch(`${server.address}${path}`, {
      method,
      redirect: 'manual',
      headers: { 'x-forwarded-for': '203.0.113.7', 'accept-encoding': 'identity', ...headers },
    })
  const text = async (path: string) => (await get(path)).text()

  /** A customer with contracts; the ids of these. */
  const contractsOf = async (name: string, ...typed: Partial<ContractText>[]): Promise<string[]> => {
    const { id } = await send<{ id: string }>(`${CUSTOMERS}/list`, { name, reference: '' })
    let facts: CustomerFacts | null = null
    for (const more of typed) facts = await send(`${CUSTOMERS}/list/${id}/contracts`, { ...TYPED, ...more })
    return facts?.contracts.map((contract) => contract.id) ?? []
  }
  const issue = async (contract: string): Promise<string> => {
    const { address } = await send<IssuedPageFacts>(`${CUSTOMERS}/contracts/${contract}/customer-page`, {})
    const path = new URL(address).pathname
    tokens.push(path.split('/').at(-1) ?? '')
    return path
  }

  test('it shows its contract and nothing of another one, without a fee, a name or a script', async () => {
    const [own = '', other = ''] = await contractsOf(
      'Alder Freight',
      {
        reference: 'MSA-OWN',
        version: '2026-04-01',
        begins: '2026-05-01',
        renews: '2027-05-01',
        renewalNotice: '60',
        monthlyFee: '12000.50',
        currency: 'EUR',
      },
      { reference: 'MSA-OTHER', tier: 'growth', region: 'us', begins: '2026-10-02' },
    )
    const page = await text(await issue(own))
    for (const words of [
      'Contract of Alder Freight',
      'Version 2026-04-01, superseded',
      'MSA-OWN',
      'Enterprise, European Union',
      '1 May 2027',
      // 60 days before 1 May 2027: 2 March.
      'by 2 March 2027',
      'In force since 1 October 2026: version 2026-10-01',
      'From 1 March 2027: version 2027-03-01',
      'Visits to it are not recorded.',
    ])
      expect(page).toContain(words)
    expect(page).not.toMatch(/MSA-OTHER|12,000|12000|mara\.lindt/)
    expect(page).not.toMatch(/<script(?! type="(?:application|speculation))/)
    expect(page).toContain('<title>Your contract</title>')
    expect(page.slice(0, page.indexOf('</head>'))).not.toMatch(/Alder|MSA/)
    expect(await text(await issue(other))).toContain('Your contract follows the versions that are published')
  })

  test('every answer below the address is kept by nobody, told to nobody and indexed nowhere', async () => {
    const [contract = ''] = await contractsOf('Birch Lines', {})
    const open = await issue(contract)
    for (const path of [
      ...BELOW.map((below) => `${open}${below}`),
      ...BELOW.map((below) => `/contract/no-such-token${below}`),
      '/contract',
    ]) {
      const { headers } = await get(path)
      expect([
        path,
        headers.get('referrer-policy'),
        headers.get('x-robots-tag'),
        headers.get('cache-control'),
      ]).toEqual([path, 'no-referrer', 'noindex, nofollow, noarchive', 'private, no-store'])
    }
    expect(await text('/robots.txt')).not.toContain('/contract')
    expect(await text('/sitemap.xml')).not.toContain('/contract')
    expect(await text('/speculation-rules.json')).toContain('{"not":{"href_matches":"/contract/*"}}')
  })

  test('the documents of the contract and its executed copy go out, and no other', {
    timeout: 120_000,
  }, async () => {
    const [contract = ''] = await contractsOf('Cedar Rail', { version: '2026-10-01' })
    const path = await issue(contract)
    expect((await get(`${path}/executed.pdf`)).status).toBe(404)
    const uploaded = await fetch(`${desk.origin}${CUSTOMERS}/contracts/copy?contract=${contract}`, {
      method: 'POST',
      headers: { cookie: admin.cookieHeader(), origin: desk.origin, 'content-type': 'application/pdf' },
      body: PDF,
    })
    expect(uploaded.status).toBe(200)
    const copy = await get(`${path}/executed.pdf`)
    expect(new Uint8Array(await copy.arrayBuffer())).toEqual(PDF)
    expect(copy.headers.get('content-disposition')).toBe('attachment; filename="executed-contract.pdf"')
    expect(await text(path)).toContain(SIGNED)
    const sla = await get(`${path}/documents/sla.pdf?download`)
    expect([sla.status, (await sla.text()).slice(0, 5)]).toEqual([200, '%PDF-'])
    for (const file of ['bundle.pdf', 'annex.pdf', 'sla', 'SLA.pdf'])
      expect([file, (await get(`${path}/documents/${file}`)).status]).toEqual([file, 404])
  })

  test('revoked, replaced and unknown are answered alike', async () => {
    const [contract = ''] = await contractsOf('Dogwood', {})
    const replaced = await issue(contract)
    const revoked = await issue(contract)
    await send(`${CUSTOMERS}/contracts/${contract}/customer-page`, { reason: 'Asked for.' }, 'DELETE')
    const answers = await Promise.all(
      [replaced, revoked, '/contract/AAAAAAAAAAAAAAAAAAAAAA', '/for/AAAAAAAAAAAAAAAAAAAAAA'].map(
        async (path) => {
          const answer = await get(path)
          return [answer.status, await answer.text()] as const
        },
      ),
    )
    expect(answers[0]?.[0]).toBe(404)
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })

  test('a program makes a contract, issues its page and revokes it', async () => {
    const key = await send<MadeKey>('/console/api-keys/list', {
      name: 'ERP',
      scopes: ['contracts.read', 'contracts.change', 'contracts.record'],
      expires: { days: 30 },
    })
    const ask = async (path: string, method = 'GET', body?: object, more: Record<string, string> = {}) =>
      await fetch(`${server.address}/api/v1/contracts${path}`, {
        method,
        headers: {
          authorization: `Bearer ${key.token}`,
          'content-type': 'application/json',
          'x-forwarded-for': '203.0.113.8',
          ...more,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
    const wanted = {
      customer: 'Elm Works',
      reference: 'ERP-1',
      tier: 'enterprise',
      region: 'eu',
      begins: '2026-11-01',
      monthlyFee: { minor: 1_200_050, currency: 'EUR' },
    }
    const create = (body: object) => ask('', 'POST', body, { 'idempotency-key': 'order-form-1' })
    const made = contractAnswerSchema.parse(await (await create(wanted)).json())
    expect(made).toMatchObject({ ...wanted, customer: { name: 'Elm Works' }, state: 'active', page: null })
    expect(await (await create(wanted)).json()).toEqual(made)
    expect((await create({ ...wanted, reference: 'ERP-2' })).status).toBe(409)
    const bad = await ask('', 'POST', { ...wanted, tier: 'gold' }, { 'idempotency-key': 'order-form-2' })
    expect([bad.status, await bad.json()]).toMatchObject([
      400,
      { code: 'invalid-parameter', parameter: 'tier' },
    ])
    const { customer: _, ...terms } = wanted
    const changed = await ask(`/${made.id}`, 'PUT', { ...terms, renews: '2027-11-01', renewalNotice: 60 })
    expect(await changed.json()).toMatchObject({ renews: '2027-11-01', renewalNotice: 60 })
    const issued = issuedPageAnswerSchema.parse(await (await ask(`/${made.id}/page/reissue`, 'POST')).json())
    const path = new URL(issued.address).pathname
    tokens.push(path.split('/').at(-1) ?? '')
    expect(await text(path)).toContain('Contract of Elm Works')
    expect(await (await ask(`/${made.id}`)).json()).toMatchObject({ page: { issuedBy: 'API key ERP' } })
    const listed = await (await ask('?find=elm&state=active&limit=1')).json()
    expect(listed).toMatchObject({ contracts: [{ id: made.id }], next: null })
    expect((await ask(`/${made.id}/page/revoke`, 'POST', {})).status).toBe(200)
    expect((await get(path)).status).toBe(404)
    expect((await ask(`/${made.id}/page/revoke`, 'POST', {})).status).toBe(409)
    expect(await (await ask('?cursor=x')).json()).toMatchObject({ code: 'invalid-parameter' })
  })

  test('no token was written to a log', () => {
    const written = JSON.stringify([server.log, server.unstructured])
    expect(tokens.length).toBeGreaterThan(5)
    for (const token of tokens) expect(written).not.toContain(token)
  })
})
