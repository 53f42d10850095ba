import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { NoticePage, NoticesFacts } from '#lib/domain/console/notices/view.ts'
import type { Browser } from '../../auth/testing/identity-provider.ts'
import { ConsoleDesk } from '../../console/testing/console-desk.ts'
import { openStore } from '../../db/open-store.ts'
import { mailServer } from '../../mail/testing/mail-server.ts'
import { type BuiltServer, isBuilt, startBuiltServer } from '../../testing/built-server.ts'
import { noticesSince } from '../tables.ts'
import { exchangeReport, gmailReport, outOfOffice, postfixReport, reply } from './testing/mails.ts'

const TOKEN = 'a-token-of-the-tests-that-nobody-else-uses-0123'
const TITLE = 'PostHog'

describe.runIf(isBuilt)('mail that comes back to the built server', () => {
  const ends: (() => Promise<void>)[] = []
  let mail: Awaited<ReturnType<typeof mailServer>>
  let server: BuiltServer
  let state = ''
  let folder = ''
  let console: ConsoleDesk
  let admin: Browser

  beforeAll(async () => {
    mail = await mailServer({}, (end) => void ends.push(end))
    folder = mkdtempSync(join(tmpdir(), 'sla-desk-incoming-'))
    state = mkdtempSync(join(tmpdir(), 'sla-desk-state-'))
    const store = await openStore({ stateDirectory: state, databaseUrl: undefined })
    await store.db.insert(noticesSince).values({ only: true, since: '2026-11-19T08:00:00Z' })
    await store.close()
    const told = ['lib/server/notices/testing/seed-customer.ts', '--name', 'Alder', '--region', 'eu']
    const seed = spawnSync(
      'node',
      [...told, 'mara@alder.example', 'kim@alder.example', 'lee@alder.example'],
      {
        encoding: 'utf8',
        env: { ...process.env, STATE_DIRECTORY: state, SLA_DESK_NOW: '2026-11-19T08:00:00Z' },
      },
    )
    expect(seed.status, seed.stderr).toBe(0)
    server = await startBuiltServer({
      STATE_DIRECTORY: state,
      SLA_DESK_NOW: '2026-11-19T09:30:00Z',
      NOTICES: 'automatic',
      SMTP_URL: `smtp://127.0.0.1:${mail.port}?requireTLS=false`,
      MAIL_FROM: 'sla@lumenary.example',
      BOUNCE_ADDRESS: 'bounces@lumenary.example',
      INCOMING_MAIL_TOKEN: TOKEN,
      INCOMING_MAIL_DIRECTORY: folder,
    })
    console = new ConsoleDesk(server)
    admin = await console.setUp('mara.lindt@lumenary.example', 'Mara Lindt')
    await vi.waitFor(() => expect(mail.received).toHaveLength(3), 60_000)
  })
  afterAll(async () => {
    await server?.stop()
    for (const end of ends) await end()
    for (const directory of [state, folder]) rmSync(directory, { recursive: true, force: true })
  })

  test('each mail has an address of its own to come back to', () => {
    const from = mail.received.map((one) => one.from)
    expect(new Set(from).size).toBe(3)
    for (const path of from) expect(path).toMatch(/^bounces\+n[\da-f]{48}@lumenary\.example$/)
  })

  test.each<[string, Record<string, string>, string | Uint8Array, number, string]>([
    ['without the token', {}, 'From: a@b.example\r\n\r\nx', 401, 'mail-token-required'],
    [
      'with another token',
      { authorization: 'Bearer x' },
      'From: a@b.example\r\n\r\nx',
      401,
      'mail-token-required',
    ],
    ['as JSON', { ...bearer(), 'content-type': 'application/json' }, '{}', 400, 'malformed-body'],
    ['without a body', bearer(), '', 400, 'malformed-body'],
    ['that is no mail', bearer(), 'Hello!', 400, 'malformed-body'],
    [
      'that is bytes',
      bearer(),
      Uint8Array.from({ length: 5_000 }, (_, at) => at % 256),
      400,
      'malformed-body',
    ],
    [
      'with 50,000 parts',
      bearer(),
      `Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(50_000)}`,
      400,
      'malformed-body',
    ],
    [
      'that is too large',
      bearer(),
      `From: a@b.example\r\n\r\n${'x'.repeat(20_100_000)}`,
      413,
      'file-too-large',
    ],
  ])('a mail %s is refused with a sentence', async (_, headers, body, status, code) => {
    const response = await post(body, headers)
    const problem = (await response.json()) as { code: string; detail: string }
    expect([response.status, problem.code]).toEqual([status, code])
    expect(problem.detail).toMatch(/^[A-Z].*\.$/s)
    expect(await states()).toEqual(['accepted', 'accepted', 'accepted'])
  })

  test('a parameter is refused, and GET', async () => {
    const response = await fetch(`${address()}?x=1`, { method: 'POST', headers: bearer(), body: 'From: a' })
    expect(response.status).toBe(400)
    expect((await fetch(address(), { headers: bearer() })).status).toBe(405)
  })

  test('a report by the address alone bounces the row it is of, once; a forged one none', async () => {
    const about = { messageId: '<gone@alder.example>', to: 'mara@alder.example' }
    const returnPath = pathOf('mara@alder.example')
    const forged = returnPath.replace(/[\da-f]{4}@/, (end) => (end === '0000@' ? '1111@' : '0000@'))
    expect(await filed(postfixReport({ ...about, returnPath: forged }))).toBe('unknown')
    expect(await states()).toEqual(['accepted', 'accepted', 'accepted'])
    expect(await filed(postfixReport({ ...about, returnPath }))).toBe('bounced')
    expect(await filed(postfixReport({ ...about, returnPath }))).toBe('repeated')
    expect(await states()).toEqual(['accepted', 'accepted', 'bounced'])
  })

  test('Exchange and an out-of-office answer go by the Message-ID', async () => {
    const about = { messageId: idOf('kim@alder.example'), to: 'kim@alder.example' }
    expect(await filed(outOfOffice(about))).toBe('answered')
    expect(await states()).toEqual(['accepted', 'accepted', 'bounced'])
    expect(await filed(exchangeReport(about))).toBe('bounced')
    expect(await states()).toEqual(['accepted', 'bounced', 'bounced'])
  })

  test('what is dropped into the folder is filed, and moved', async () => {
    const about = { messageId: idOf('lee@alder.example'), to: 'lee@alder.example' }
    drop('1.eml', reply(about))
    drop('2.eml', gmailReport(about))
    drop('3.eml', 'Hello!')
    await expect.poll(() => names('done'), { timeout: 30_000 }).toEqual(['1.eml', '2.eml'])
    await expect.poll(() => names('unknown')).toEqual(['3.eml'])
    expect(await states()).toEqual(['bounced', 'bounced', 'bounced'])
    const { tasks } = await listed()
    expect(tasks).toEqual({ open: 4, mine: 0, unowned: 4 })
    expect(JSON.stringify(server.log)).not.toMatch(/alder\.example|Dublin/)
  })

  test('the address for objections works once its message was confirmed by the button, not by opening the link', async () => {
    expect((await listed()).objectionAddress?.works).toBe(false)
    const message = await testMessage()
    expect(message.from).toMatch(/^bounces\+t/)
    const link = /\/notices\/objection-test\/[\w-]{22}/.exec(message.source)?.[0] ?? 'no link'
    for (const _ of [1, 2]) {
      const page = await fetch(server.address + link)
      expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('The message arrived')])
    }
    expect((await listed()).objectionAddress?.works).toBe(false)
    const pressed = await fetch(`${server.address + link}/now`, { method: 'POST', redirect: 'manual' })
    expect([pressed.status, pressed.headers.get('location')]).toEqual([303, link])
    expect(await (await fetch(server.address + link)).text()).toContain('The address for objections works')
    expect((await listed()).objectionAddress?.works).toBe(true)
  })

  test('or once its message was handed in again; not when that could not be delivered', async () => {
    const lost = await testMessage()
    const report = postfixReport({ messageId: '<gone@lumenary.example>', to: lost.to, returnPath: lost.from })
    expect(await filed(report)).toBe('bounced')
    expect((await listed()).objectionAddress?.works).toBe(false)
    const { source } = await testMessage()
    expect(await filed(source)).toBe('replied')
    expect(await filed(source)).toBe('repeated')
    expect((await listed()).objectionAddress?.works).toBe(true)
  })

  async function testMessage() {
    const before = mail.received.length
    const asked = await console.ask(admin, '/console/notices/objection-address/test', {
      method: 'POST',
      body: {},
    })
    expect(asked.status).toBe(200)
    await expect.poll(() => mail.received.length).toBe(before + 1)
    const { from = '', to = [], source = '' } = mail.received.at(-1) ?? {}
    // In quoted-printable a long line goes on behind "=".
    return { from, to: to[0] ?? '', source: source.replaceAll('=\r\n', '') }
  }

  function address(): string {
    return `${server.address}/api/v1/notices/incoming`
  }

  async function post(body: string | Uint8Array, headers: Record<string, string>): Promise<Response> {
    return await fetch(address(), {
      method: 'POST',
      headers: { 'content-type': 'message/rfc822', ...headers },
      body: body as BodyInit,
    })
  }

  async function filed(body: string): Promise<string> {
    const response = await post(body, bearer())
    expect(response.status).toBe(200)
    return ((await response.json()) as { filed: string }).filed
  }

  function pathOf(to: string): string {
    return mail.received.find((one) => one.to[0] === to)?.from ?? ''
  }

  function idOf(to: string): string {
    const source = mail.received.find((one) => one.to[0] === to)?.source ?? ''
    return /^Message-ID:\s+(\S+)/im.exec(source)?.[1] ?? ''
  }

  async function listed(): Promise<NoticesFacts> {
    return (await (await console.ask(admin, '/console/notices/list')).json()) as NoticesFacts
  }

  /** Of lee, kim and mara. */
  async function states(): Promise<string[]> {
    const id = (await listed()).notices.find(({ title }) => title.includes(TITLE))?.id ?? ''
    const page = (await (await console.ask(admin, `/console/notices/list/${id}`)).json()) as NoticePage
    return page.rows.toSorted((a, b) => order(a.address) - order(b.address)).map(({ state: own }) => own)
  }

  function order(to: string | null): number {
    return ['lee@alder.example', 'kim@alder.example', 'mara@alder.example'].indexOf(to ?? '')
  }

  function drop(name: string, text: string): void {
    const draft = join(folder, `.${name}`)
    writeFileSync(draft, text)
    utimesSync(draft, 0, 0)
    renameSync(draft, join(folder, name))
  }

  function names(of: string): string[] {
    const path = join(folder, of)
    return existsSync(path) ? readdirSync(path).toSorted() : []
  }
})

function bearer(): Record<string, string> {
  return { authorization: `Bearer ${TOKEN}` }
}
