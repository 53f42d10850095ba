import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { LinkPage, LinksPage, MadeLinkFacts } from '#lib/domain/console/links/view.ts'
import type { LinkText } from '#lib/domain/links/link-text.ts'
import { linkText } from '#lib/domain/links/testing/link-terms.ts'
import type { LinkVisits } from '#lib/domain/links/visits/view.ts'
import { addDays } from '#lib/domain/quantities/time/calendar-date.ts'
import { sha256 } from '../platform/sha256.ts'
import { isBuilt } from '../testing/built-server.ts'
import { TwoProcesses } from '../testing/two-processes.ts'

const LIST = '/console/links/list'
const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36'

describe.skipIf(!isBuilt)('two processes on one PostgreSQL', () => {
  let desk: TwoProcesses
  beforeAll(async () => {
    desk = await TwoProcesses.start()
  })
  afterAll(async () => await desk?.stop())

  const textOf = (more: Partial<LinkText> = {}) =>
    linkText({ lastDay: addDays(new Date().toISOString().slice(0, 10), 30), ...more })
  const make = async (more: Partial<LinkText> = {}) =>
    (await (await desk.change(desk.next(), LIST, 'POST', textOf(more))).json()) as MadeLinkFacts
  /** Asked of the process whose turn it is, as the customer. */
  const open = async (path: string, cookie = '', form?: Record<string, string> | string) =>
    await fetch(desk.next().address + path, {
      redirect: 'manual',
      headers: { 'user-agent': CHROME, cookie },
      ...(form === undefined
        ? {}
        : { method: 'POST', body: typeof form === 'string' ? form : new URLSearchParams(form) }),
    })
  const visitsOf = async (id: string) => await desk.read<LinkVisits>(desk.next(), `${LIST}/${id}/visits`)
  /** The subjects of what either of them has mailed. */
  const mailed = async (): Promise<string[]> => {
    const outboxes = [desk.one, desk.two].map(({ stateDirectory }) => join(stateDirectory, 'outbox'))
    const files = outboxes
      .filter((outbox) => existsSync(outbox))
      .flatMap((outbox) => readdirSync(outbox).map((name) => join(outbox, name)))
      .filter((name) => name.endsWith('.eml'))
    const mails = await Promise.all(files.map((file) => simpleParser(readFileSync(file))))
    return mails.map(({ subject }) => subject ?? '')
  }

  test('a link that is made at one is on the list of the other, and of two that revoke it one does', async () => {
    const { one, two } = desk
    const made = (await (await desk.change(one, LIST, 'POST', textOf())).json()) as MadeLinkFacts
    const { rows } = await desk.read<LinksPage>(two, LIST)
    expect(rows.map(({ id, state }) => [id, state])).toEqual([[made.id, 'active']])
    const revoked = await Promise.all(
      [one, two].map((at) => desk.change(at, `${LIST}/${made.id}`, 'DELETE', { reason: '' })),
    )
    expect(revoked.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const page = await desk.read<LinkPage>(one, `${LIST}/${made.id}`)
    expect(page.history.map(({ step }) => step)).toEqual(['created', 'revoked'])
  })

  test('of two that make a link for the same new company, both have the one prospect', async () => {
    const { one, two } = desk
    const text = textOf({ customer: 'Elm Works' })
    const made = await Promise.all([one, two].map((at) => desk.change(at, LIST, 'POST', text)))
    expect(made.map(({ status }) => status)).toEqual([200, 200])
    const found = await desk.read<{ rows: { name: string }[] }>(one, '/console/customers/list?find=elm')
    expect(found.rows.map(({ name }) => name)).toEqual(['Elm Works'])
  })

  test('asked by turns they are one desk: code, visit, question, document and revocation', async () => {
    const { id, token } = await make({ customer: 'Fir Mutual', accessCode: 'blue otter' })
    const page = `/for/${token}`
    const right = await open(`${page}/code`, '', { code: 'blue otter' })
    const cookie = right.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const read = await Promise.all([open(page, cookie), open(page, cookie)])
    const [first = '', second = ''] = await Promise.all(read.map((answer) => answer.text()))
    for (const text of [first, second]) expect(text).toContain('Service levels for Fir Mutual')
    const visit = / visit="([\da-f-]{36})"/.exec(first)?.[1]
    expect(second).toContain(` visit="${visit}"`)

    // Each report tells all input so far, which has to have passed by their clocks.
    await pause(7_500)
    const wheel = (atMs: number) => ({ atMs, kind: 'wheel', heldMs: null })
    const report = (input: object[]) => JSON.stringify({ visit, input, sections: [], options: [] })
    for (const events of [[900], [900, 2_400], [900, 2_400, 6_900]])
      expect((await open(`${page}/visit`, cookie, report(events.map(wheel)))).status).toBe(204)
    const { counts } = await visitsOf(id)
    expect(counts).toEqual({ 'likely-human': 1, 'probable-scanner': 0, unfurl: 0, internal: 0 })

    const asked = { name: 'Ana Ruiz', email: 'ana@fir.example', question: 'Which clause applies?' }
    await open(`${page}/question`, cookie, asked)
    expect((await visitsOf(id)).questions).toMatchObject([asked])

    const digests: string[] = []
    for (const _ of [desk.one, desk.two]) {
      const file = await open(`${page}/documents/a/sla.pdf?download`, cookie)
      digests.push(sha256(new Uint8Array(await file.arrayBuffer())))
    }
    expect(new Set(digests).size).toBe(1)
    const { visits } = await visitsOf(id)
    expect(visits.flatMap(({ downloads }) => downloads.map((one) => one.sha256))).toContain(digests[0])
    const expected = ['has likely read your page', 'Question from Fir Mutual']
    await vi.waitFor(
      async () => {
        const subjects = await mailed()
        for (const words of expected)
          expect(subjects.filter((subject) => subject.includes(words))).toHaveLength(1)
      },
      { timeout: 60_000, interval: 500 },
    )

    expect((await desk.change(desk.next(), `${LIST}/${id}`, 'DELETE', { reason: '' })).status).toBe(200)
    for (const _ of [desk.one, desk.two]) expect((await open(page, cookie)).status).toBe(404)
  })

  test('trials of an access code count over both', async () => {
    const { token } = await make({ customer: 'Ash Bank', accessCode: 'blue otter' })
    const tries = async (code: string) =>
      (await open(`/for/${token}/code`, '', { code })).headers.get('location') ?? ''
    // Ten within a quarter of an hour, five at each.
    for (let one = 0; one < 10; one += 1) expect(await tries(`guess ${one}`)).toBe(`/for/${token}?code=wrong`)
    for (const _ of [desk.one, desk.two]) expect(await tries('blue otter')).toBe(`/for/${token}?code=wait`)
  })
})
