import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LinkPage, LinksPage, MadeLinkFacts } from '#lib/domain/console/links/view.ts'
import type { LinkText } from '#lib/domain/links/link-text.ts'
import { linkText } from '#lib/domain/links/testing/link-terms.ts'
import type { LinkVisits } from '#lib/domain/links/visits/view.ts'
import type { Browser } from '../../auth/testing/identity-provider.ts'
import { ConsoleDesk } from '../../console/testing/console-desk.ts'
import { bare, pagesOf } from '../../documents/testing/read-pdf.ts'
import { sha256 } from '../../platform/sha256.ts'
import { type BuiltServer, isBuilt, startBuiltServer } from '../../testing/built-server.ts'

const LIST = '/console/links/list'
const FILE = 'documents/a/tailored.pdf'
const NOW = '2026-11-28T12:00:00Z'
const SLOW = { timeout: 180_000 }

describe.skipIf(!isBuilt)('the signed file of a link on a running desk', () => {
  const directory = mkdtempSync(join(tmpdir(), 'sla-desk-state-'))
  let server: BuiltServer
  let desk: ConsoleDesk
  let rep: Browser

  const start = async () => {
    server = await startBuiltServer({
      STATE_DIRECTORY: directory,
      SLA_DESK_NOW: NOW,
      TRUSTED_PROXIES: '127.0.0.1,::1',
    })
    desk = new ConsoleDesk(server)
  }
  beforeAll(async () => {
    await start()
    rep = await desk.setUp('mara.lindt@lumenary.example', 'Mara Lindt')
  })
  afterAll(async () => {
    await server?.stop()
    rmSync(directory, { recursive: true, force: true })
  })

  const make = async (more: Partial<LinkText> = {}): Promise<MadeLinkFacts> => {
    const body = linkText({ lastDay: '2026-12-28', ...more })
    return (await (await desk.ask(rep, LIST, { method: 'POST', body })).json()) as MadeLinkFacts
  }
  const get = async (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    await fetch(`${server.address}${path}`, {
      method,
      redirect: 'manual',
      headers: { 'user-agent': 'Mozilla/5.0', 'x-forwarded-for': '203.0.113.7', ...headers },
    })
  const bytesAt = async (path: string) => {
    const answer = await get(path)
    expect([path, answer.status]).toEqual([path, 200])
    return new Uint8Array(await answer.arrayBuffer())
  }
  const verify = async (bytes: Uint8Array<ArrayBuffer>) => {
    const body = new FormData()
    body.append('file', new Blob([bytes]), 'file.pdf')
    return (await (
      await fetch(`${server.address}/api/v1/verify`, { method: 'POST', body })
    ).json()) as Record<string, unknown>
  }
  const history = async (id: string) =>
    ((await (await desk.ask(rep, `${LIST}/${id}`)).json()) as LinkPage).history.filter(
      ({ step }) => step === 'fileMade',
    )

  test('holds the offer, is kept by nobody, and is written down with its SHA-256', SLOW, async () => {
    const { id, token } = await make({ customer: 'Alder & <Sons>' })
    const page = await (await get(`/for/${token}`)).text()
    expect(page).toContain(`href="/for/${token}/${FILE}?download"`)
    const early = await get(`/for/${token}/${FILE}`, {}, 'HEAD')
    expect([early.status, early.headers.get('etag')]).toEqual([200, null])
    expect(await history(id)).toEqual([])

    const answer = await get(`/for/${token}/${FILE}?download`)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const hash = sha256(bytes)
    const { headers } = answer
    expect([
      answer.status,
      headers.get('content-type'),
      headers.get('content-disposition'),
      headers.get('cache-control'),
      headers.get('referrer-policy'),
      headers.get('x-robots-tag'),
      headers.get('etag'),
    ]).toEqual([
      200,
      'application/pdf',
      'attachment; filename="lumenary-tailored-enterprise-eu-2026-10-01.pdf"',
      'private, no-store',
      'no-referrer',
      'noindex, nofollow, noarchive',
      `"${hash}"`,
    ])
    const cover = (await pagesOf(await getDocumentProxy(bytes.slice())))[0]
    for (const words of [
      'Alder & <Sons>',
      'EUR 12,000.50 a month',
      '28 December 2026, 24:00 UTC',
      'Mara Lindt',
    ])
      expect(cover).toContain(bare(words))
    // A part of it is a part of the same file.
    const part = await get(`/for/${token}/${FILE}`, { range: 'bytes=5-14' })
    expect([part.status, new Uint8Array(await part.arrayBuffer())]).toEqual([206, bytes.slice(5, 15)])

    const visits = (await (await desk.ask(rep, `${LIST}/${id}/visits`)).json()) as LinkVisits
    expect(visits.visits.flatMap(({ downloads }) => downloads)).toMatchObject([
      { document: 'Option A, complete signed file', sha256: hash },
    ])
    expect(await history(id)).toMatchObject([
      { who: 'The desk', note: `Option A, version 2026-10-01, SHA-256 ${hash}` },
    ])
    const found = await desk.ask(rep, `${LIST}?find=${hash.toUpperCase()}`)
    expect(((await found.json()) as LinksPage).rows.map((row) => row.id)).toEqual([id])
  })

  test('has the published agreements inside', SLOW, async () => {
    const { token } = await make()
    const pdf = await getDocumentProxy(await bytesAt(`/for/${token}/${FILE}`))
    for (const kind of ['sla', 'dpa']) {
      const inside = await pdf.getAttachmentContent(`lumenary-${kind}-enterprise-eu-2026-10-01.pdf`)
      const published = await bytesAt(`/documents/2026-10-01/enterprise/eu/${kind}.pdf`)
      expect(sha256(inside as Uint8Array)).toBe(sha256(published))
    }
  })

  test('is genuine to whoever has it, who learns of no customer', SLOW, async () => {
    const { token } = await make({ customer: 'Cedar Mills' })
    const bytes = await bytesAt(`/for/${token}/${FILE}`)
    const answer = await verify(bytes)
    expect(answer).toMatchObject({
      verdict: 'genuine-tailored',
      version: '2026-10-01',
      tier: 'enterprise',
      region: 'eu',
      kind: 'tailored',
      status: 'in-force',
      fileName: 'lumenary-tailored-enterprise-eu-2026-10-01.pdf',
      signedAt: NOW.replace('Z', '.000Z'),
      document: null,
      demo: true,
    })
    const shown = await (await fetch(`${server.address}/verify?sha256=${sha256(bytes)}`)).text()
    expect(shown).toContain('Genuine, made for one customer')
    expect(shown).toContain('Enterprise')
    expect(`${JSON.stringify(answer)} ${shown}`).not.toMatch(/Cedar|12,000|Mara|\/for\//)
  })

  test('is altered with a byte more or another one, and of what it is a copy is said', SLOW, async () => {
    const { token } = await make({ customer: 'Dogwood Paper' })
    const bytes = await bytesAt(`/for/${token}/${FILE}`)
    const longer = await verify(new Uint8Array([...bytes, 10]))
    expect(longer).toMatchObject({
      verdict: 'altered',
      alteration: 'bytes-added',
      copyOf: {
        version: '2026-10-01',
        tier: 'enterprise',
        kind: 'tailored',
        sha256: sha256(bytes),
        document: null,
      },
    })
    expect(longer.reason).toContain(
      'a copy of the offer with all its terms in one file, version 2026-10-01, Enterprise, European Union, with 1 byte added',
    )
    expect(JSON.stringify(longer)).not.toMatch(/Dogwood|\/for\//)
    // A byte of the cover, one of the pages of the terms, and the base alone.
    for (const at of [bytes.length - 60_000, 100_000]) {
      const changed = bytes.slice()
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(await verify(changed)).toMatchObject({ verdict: 'altered', copyOf: null })
    }
  })

  test('is another once the link says something else, and both stay genuine', SLOW, async () => {
    const { id, token } = await make({ customer: 'Elm Works' })
    const first = await bytesAt(`/for/${token}/${FILE}`)
    expect(sha256(await bytesAt(`/for/${token}/${FILE}`))).toBe(sha256(first))
    const body = linkText({ lastDay: '2026-12-31', customer: 'Elm Works' })
    expect((await desk.ask(rep, `${LIST}/${id}`, { method: 'PATCH', body })).status).toBe(200)
    const second = await bytesAt(`/for/${token}/${FILE}`)
    expect(sha256(second)).not.toBe(sha256(first))
    for (const bytes of [first, second]) expect((await verify(bytes)).verdict).toBe('genuine-tailored')
    expect(await history(id)).toHaveLength(2)
  })

  test('is the same bytes again after a restart, though none of them were kept', SLOW, async () => {
    const { id, token } = await make({ customer: 'Fir Lodge' })
    const first = await bytesAt(`/for/${token}/${FILE}`)
    await server.stop()
    // Nothing of a customer lies on the disk: what is kept is the base, which is everyone’s.
    expect(readdirSync(join(directory, 'bases')).filter((name) => !name.startsWith('2026-10-01_'))).toEqual(
      [],
    )
    rmSync(join(directory, 'bases'), { recursive: true })
    await start()
    expect(sha256(await bytesAt(`/for/${token}/${FILE}`))).toBe(sha256(first))
    expect((await verify(first)).verdict).toBe('genuine-tailored')
    expect(await history(id)).toHaveLength(1)
  })

  test('many who ask at once get the same one', SLOW, async () => {
    const { id, token } = await make({ customer: 'Gum Tree' })
    const all = await Promise.all(
      Array.from({ length: 8 }, async (_, index) => {
        const answer = await get(`/for/${token}/${FILE}`, { 'x-forwarded-for': `203.0.113.${index + 10}` })
        return sha256(new Uint8Array(await answer.arrayBuffer()))
      }),
    )
    expect(new Set(all).size).toBe(1)
    expect(await history(id)).toHaveLength(1)
  })

  test(
    'there is one for each option, and none where nothing may be downloaded or without the code',
    SLOW,
    async () => {
      const { token } = await make({
        options: [
          { tier: 'enterprise', region: 'eu', fee: '', currency: '', billing: 'monthly' },
          { tier: 'premium', region: 'us', fee: '', currency: '', billing: 'monthly' },
        ],
      })
      const covers = []
      for (const option of ['a', 'b']) {
        const pdf = await getDocumentProxy(await bytesAt(`/for/${token}/documents/${option}/tailored.pdf`))
        covers.push((await pagesOf(pdf))[0])
      }
      expect(covers[0]).toMatch(/OptionA.*Enterprise|Enterprise.*OptionA/)
      expect(covers[1]).toMatch(/Premium.*OptionB/)
      expect((await get(`/for/${token}/documents/c/tailored.pdf`)).status).toBe(404)

      const closed = await make({ downloads: 'no' })
      expect((await get(`/for/${closed.token}/${FILE}`)).status).toBe(404)
      expect(await (await get(`/for/${closed.token}`)).text()).not.toContain('tailored.pdf')

      const locked = await make({ accessCode: 'blue otter' })
      expect((await get(`/for/${locked.token}/${FILE}`)).headers.get('location')).toBe(`/for/${locked.token}`)

      const revoked = await make()
      await desk.ask(rep, `${LIST}/${revoked.id}`, { method: 'DELETE', body: { reason: '' } })
      const [gone, unknown] = [
        await get(`/for/${revoked.token}/${FILE}`),
        await get(`/for/AAAAAAAAAAAAAAAAAAAAAA/${FILE}`),
      ]
      expect([gone.status, await gone.text()]).toEqual([404, await unknown.text()])
    },
  )

  test('it follows the version that the page shows', SLOW, async () => {
    const { token } = await make({ version: '2027-03-01' })
    const page = await (await get(`/for/${token}`)).text()
    expect(page).toContain('Version 2027-03-01')
    const answer = await get(`/for/${token}/${FILE}`)
    expect(answer.headers.get('content-disposition')).toContain('-2027-03-01.pdf')
    const verdict = await verify(new Uint8Array(await answer.arrayBuffer()))
    expect(verdict).toMatchObject({ verdict: 'genuine-tailored', version: '2027-03-01', status: 'announced' })
  })
})
