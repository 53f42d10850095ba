import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ParsedMail, simpleParser } from 'mailparser'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { MadeKey } from '#lib/domain/console/api-keys/view.ts'
import type { LinkPage, LinksPage, MadeLinkFacts } from '#lib/domain/console/links/view.ts'
import type { LinkText } from '#lib/domain/links/link-text.ts'
import { linkText } from '#lib/domain/links/testing/link-terms.ts'
import { addDays } from '#lib/domain/quantities/time/calendar-date.ts'
import type { Browser } from '../../auth/testing/identity-provider.ts'
import {
  type LinkAnswer,
  linksAnswerSchema,
  type MadeLinkAnswer,
  madeLinkAnswerSchema,
} from '../../links/api/schema.ts'
import { problemSchema } from '../../terms/query/schema.ts'
import { type BuiltServer, isBuilt, startBuiltServer } from '../../testing/built-server.ts'
import { ConsoleDesk } from '../testing/console-desk.ts'

const UNTIL = addDays(new Date().toISOString().slice(0, 10), 30)
const LIST = '/console/links/list'

/** Which field is named beside a sentence. */
const PARAMETERS: Readonly<Record<string, string>> = {
  'Idempotency-Key': 'Idempotency-Key',
  'Remove the field': 'x',
  'one to 3 options': 'options',
  'this day has passed': 'validUntil',
  'Name whose link': 'owner',
}

describe.skipIf(!isBuilt)('links of a running desk', () => {
  let server: BuiltServer
  let desk: ConsoleDesk
  let admin: Browser
  let rep: Browser
  beforeAll(async () => {
    server = await startBuiltServer({})
    desk = new ConsoleDesk(server)
    admin = await desk.setUp('mara.lindt@lumenary.example', 'Mara Lindt')
    rep = (await desk.join(admin, 'rep', 'Nora Feld')).browser
  })
  afterAll(async () => await server?.stop())

  const send = (path: string, method: string, body: object, browser = rep) =>
    desk.ask(browser, path, { method, body })
  const make = async (more: Partial<LinkText> = {}) =>
    (await (await send(LIST, 'POST', linkText({ lastDay: UNTIL, ...more }))).json()) as MadeLinkFacts
  const mailTo = async (address: string): Promise<ParsedMail> =>
    await vi.waitFor(
      async () => {
        const outbox = join(server.stateDirectory, 'outbox')
        const names = existsSync(outbox) ? readdirSync(outbox).filter((name) => name.endsWith('.eml')) : []
        for (const name of names) {
          const mail = await simpleParser(readFileSync(join(outbox, name)))
          if (JSON.stringify(mail.to).includes(address)) return mail
        }
        throw new Error('the mail is not there yet')
      },
      { timeout: 60_000, interval: 500 },
    )

  test('the form begins with what the address says, and tells what it could not take', async () => {
    const asked = new URLSearchParams({
      customer: 'Alder & Söhne "Freight"',
      recipient: 'ana@alder.example',
      tier: 'enterprise',
      region: 'eu',
      fee: 'EUR 12000.50',
      validUntil: UNTIL,
    })
    const form = async (query: string, browser = rep) => {
      const answer = await desk.ask(browser, `/console/links/new?${query}`)
      return { status: answer.status, page: await answer.text() }
    }
    const { status, page } = await form(`${asked}`)
    expect(status).toBe(200)
    for (const value of ['Alder &amp; Söhne &quot;Freight&quot;', 'ana@alder.example', 'EUR 12000.50', UNTIL])
      expect(page).toContain(`value="${value}"`)
    expect(page).not.toContain('Not taken from the address')
    const wrong = await form('customer=Alder&tier=gold&utm_source=crm&customer=%3Cscript%3E')
    expect(wrong.status).toBe(200)
    expect(wrong.page).toContain('Not taken from the address. Tier “gold”')
    expect(wrong.page).toContain('this form has no “utm_source”')
    expect(wrong.page).toContain('“customer” stands in it more than once')
    expect(wrong.page).not.toContain('value="&lt;script')
    // Nothing is made by opening it.
    expect(((await (await desk.ask(rep, LIST)).json()) as LinksPage).rows).toEqual([])
  })

  test('whoever has to sign in first is led back to the form as it was asked for', async () => {
    const answer = await desk.ask(null, '/console/links/new?customer=Alder+Freight&tier=enterprise&utm=x')
    expect(answer.headers.get('location')).toBe(
      `/console/sign-in?${new URLSearchParams({ to: '/console/links/new?customer=Alder+Freight&tier=enterprise' })}`,
    )
  })

  test('a rep makes a link and has it sent: the mail leads to it, and holds no fee', async () => {
    const made = await make({ recipient: 'ana@alder.example' })
    expect(made.address).toBe(`${desk.origin}/for/${made.token}`)
    expect(made.code.path).toMatch(/^M\d/)
    expect((await send(`${LIST}/${made.id}/send`, 'POST', { token: 'AAAAAAAAAAAAAAAAAAAAAA' })).status).toBe(
      409,
    )
    expect((await send(`${LIST}/${made.id}/send`, 'POST', { token: made.token })).status).toBe(200)
    const { subject = '', text = '', html } = await mailTo('ana@alder.example')
    expect(subject).toBe('Service levels from Lumenary Cloud, prepared for you')
    expect(text).toContain(made.address)
    expect(text).toContain('Nora Feld')
    expect(`${subject} ${text} ${String(html)}`).not.toMatch(/12[,.]?000|EUR|€/)
    await vi.waitFor(
      async () => {
        const page = (await (await desk.ask(rep, `${LIST}/${made.id}`)).json()) as LinkPage
        expect(page.history.map(({ step }) => step)).toEqual(['created', 'sent'])
      },
      { timeout: 60_000, interval: 500 },
    )
  })

  test('each field that cannot be read is named with its own sentence', async () => {
    const answer = await send(LIST, 'POST', linkText({ customer: '', lastDay: 'soon' }))
    const { fields } = (await answer.json()) as { fields: { field: string; message: string }[] }
    expect([answer.status, fields.map(({ field }) => field)]).toEqual([400, ['customer', 'lastDay']])
    expect(fields[0]?.message).toBe('Prepared for: write the name of the company.')
  })

  test('without a recipient there is nobody to send it to', async () => {
    const { id, token } = await make()
    const answer = await send(`${LIST}/${id}/send`, 'POST', { token })
    expect([answer.status, await answer.text()]).toEqual([
      400,
      expect.stringContaining('Enter the recipient’s'),
    ])
  })

  test('the list shows the terms by their names, and the page what the customer sees', async () => {
    const { id } = await make({ customer: 'Birch Lines' })
    const list = (await (await desk.ask(rep, `${LIST}?find=birch`)).json()) as LinksPage
    expect(list.rows.map(({ customer, options, state }) => [customer, options, state])).toEqual([
      ['Birch Lines', ['Enterprise, European Union, EUR 12,000.50 a month'], 'active'],
    ])
    const page = (await (await desk.ask(rep, `${LIST}/${id}`)).json()) as LinkPage
    // 10% of EUR 12,000.50 is 1,200.05.
    expect(page.preview?.options[0]?.bands[1]).toEqual({
      uptime: '99% to below 99.9%',
      credit: '10%',
      amount: 'EUR 1,200.05',
    })
  })

  test('what a program sends is read as a form is, once for each key of a request', async () => {
    const key = async (scopes: string[]) => {
      const body = { name: scopes.join(), scopes, expires: { days: 30 } }
      return ((await (await send('/console/api-keys/list', 'POST', body, admin)).json()) as MadeKey).token
    }
    const [writing, reading] = [await key(['links.change']), await key(['links.read'])]
    const ask = (path: string, method: string, token: string, body?: object, headers = {}) =>
      fetch(`${server.address}/api/v1/links${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
    const link = {
      owner: 'rep@lumenary.example',
      customer: 'Cedar Haulage',
      validUntil: UNTIL,
      options: [
        { tier: 'enterprise', region: 'eu', fee: { minor: 14_400_000, currency: 'EUR', billing: 'annual' } },
      ],
    }
    const named = { 'idempotency-key': 'opportunity-4711' }
    const first = madeLinkAnswerSchema.parse(await (await ask('', 'POST', writing, link, named)).json())
    expect(first.link).toMatchObject({
      state: 'active',
      preparedBy: { name: 'Nora Feld' },
      options: link.options,
    })
    const again = (await (await ask('', 'POST', writing, link, named)).json()) as MadeLinkAnswer
    expect(again).toEqual(first)
    const { id } = first.link
    const changed = (await (
      await ask(`/${id}`, 'PUT', writing, { ...link, owner: undefined, note: 'New.' })
    ).json()) as LinkAnswer
    expect(changed).toMatchObject({ id, note: 'New.' })
    const listed = linksAnswerSchema.parse(await (await ask('?find=cedar', 'GET', reading)).json())
    expect(listed.links).toEqual([changed])
    const next = (await (await ask(`/${id}/reissue`, 'POST', writing)).json()) as MadeLinkAnswer
    expect(next.address).not.toBe(first.address)
    const revoked = await ask(`/${next.link.id}/revoke`, 'POST', writing, { reason: 'Lost.' })
    expect(await revoked.json()).toMatchObject({
      state: 'revoked',
      revoked: { reason: 'Lost.', by: 'API key links.change' },
    })
    for (const [path, method, body, headers, status, code, words] of [
      ['', 'POST', link, {}, 400, 'invalid-parameter', 'Idempotency-Key'],
      ['', 'POST', { ...link, note: 'Another.' }, named, 409, 'idempotency-key-reused', 'new one'],
      ['', 'POST', { ...link, x: 1 }, named, 400, 'invalid-parameter', 'Remove the field'],
      [
        '',
        'POST',
        { ...link, options: [] },
        { 'idempotency-key': 'opportunity-2' },
        400,
        'invalid-parameter',
        'one to 3 options',
      ],
      [
        '',
        'POST',
        { ...link, validUntil: '2020-01-01' },
        { 'idempotency-key': 'opportunity-3' },
        400,
        'invalid-parameter',
        'this day has passed',
      ],
      [
        '',
        'POST',
        { ...link, owner: 'x@y.example' },
        { 'idempotency-key': 'opportunity-4' },
        400,
        'invalid-parameter',
        'Name whose link',
      ],
      [`/${id}`, 'PUT', { ...link, owner: undefined }, {}, 409, 'link-over', 'revoked'],
      [`/${id}/revoke`, 'POST', {}, {}, 409, 'link-over', 'revoked'],
      ['/x/revoke', 'POST', {}, {}, 404, 'unknown-link', 'no link'],
    ] as const) {
      const answer = await ask(path, method, writing, body, headers)
      const problem = problemSchema.parse(await answer.json())
      expect(problem.parameter, problem.detail).toBe(
        code === 'invalid-parameter' ? PARAMETERS[words] : undefined,
      )
      expect([answer.status, problem.code, problem.detail]).toEqual([
        status,
        code,
        expect.stringContaining(words),
      ])
    }
  })

  test('no token, address or name is in the log of the server', async () => {
    const { token } = await make({
      customer: 'Dogwood Parts',
      recipient: 'kim@dogwood.example',
      accessCode: 'blue otter',
    })
    const logged = JSON.stringify([server.log, server.unstructured])
    for (const secret of [token, 'Dogwood', 'kim@dogwood', 'ana@alder', 'blue otter', 'Alder Freight'])
      expect(logged).not.toContain(secret)
  })
})
