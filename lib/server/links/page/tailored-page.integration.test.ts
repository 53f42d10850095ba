import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import readXlsx from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MadeLinkFacts } from '#lib/domain/console/links/view.ts'
import type { LinkText } from '#lib/domain/links/link-text.ts'
import { linkText } from '#lib/domain/links/testing/link-terms.ts'
import type { LinkVisits } from '#lib/domain/links/visits/view.ts'
import type { Browser } from '../../auth/testing/identity-provider.ts'
import { ConsoleDesk } from '../../console/testing/console-desk.ts'
import { sha256 } from '../../platform/sha256.ts'
import { type BuiltServer, isBuilt, startBuiltServer } from '../../testing/built-server.ts'

const LIST = '/console/links/list'
const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36'
const BELOW = [
  ...['', '/code', '/question', '/recording', '/visit', '/nothing/here'],
  ...['/documents/a/sla.pdf', '/documents/a/tailored.pdf', '/offer.xlsx'],
  ...['/requirements', '/requirements?uptime=99.9'],
]

describe.skipIf(!isBuilt)('the page of a link on a running desk', () => {
  const directory = mkdtempSync(join(tmpdir(), 'sla-desk-state-'))
  let server: BuiltServer
  let desk: ConsoleDesk
  let rep: Browser
  const tokens: string[] = []
  const logs: unknown[] = []

  const startAt = async (moment: string, settings: Record<string, string> = {}) => {
    logs.push(...(server?.log ?? []), ...(server?.unstructured ?? []))
    await server?.stop()
    server = await startBuiltServer({
      STATE_DIRECTORY: directory,
      SLA_DESK_NOW: moment,
      TRUSTED_PROXIES: '127.0.0.1,::1',
      ...settings,
    })
    desk = new ConsoleDesk(server)
  }
  beforeAll(async () => {
    await startAt('2026-11-28T12:00:00Z')
    rep = await desk.setUp('mara.lindt@lumenary.example', 'Mara Lindt')
  })
  afterAll(async () => {
    await server?.stop()
    rmSync(directory, { recursive: true, force: true })
  })

  const make = async (more: Partial<LinkText> = {}): Promise<MadeLinkFacts> => {
    const answer = await desk.ask(rep, LIST, {
      method: 'POST',
      body: linkText({ lastDay: '2026-12-28', ...more }),
    })
    const made = (await answer.json()) as MadeLinkFacts
    tokens.push(made.token)
    return made
  }
  const get = async (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    await fetch(`${server.address}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        'user-agent': CHROME,
        'x-forwarded-for': '203.0.113.7',
        'accept-encoding': 'identity',
        ...headers,
      },
    })
  const post = async (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
    await fetch(`${server.address}${path}`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams(form),
      headers: { 'user-agent': CHROME, 'x-forwarded-for': '203.0.113.7', ...headers },
    })
  const visits = async (id: string) =>
    (await (await desk.ask(rep, `${LIST}/${id}/visits`)).json()) as LinkVisits
  const text = async (path: string, headers?: Record<string, string>) => (await get(path, headers)).text()

  test('the page is whole, in money, and without a script of the framework', async () => {
    const { token } = await make({ note: 'As we said <b>on the phone</b>.' })
    const page = await text(`/for/${token}`)
    for (const words of [
      'Service levels for Alder Freight',
      'mara.lindt@lumenary.example',
      '28 December 2026, 24:00 UTC',
      'Version 2026-10-01',
      'EUR 12,000.50',
      // 10% of 12,000.50, rounded to the minor unit.
      'EUR 1,200.05',
      '43 min 12 s',
      'Version 2027-03-01'.replace('V', 'v'),
      'As we said &lt;b&gt;on the phone&lt;/b&gt;.',
      'Read without being recorded',
    ])
      expect(page).toContain(words)
    expect(page.match(/<script[^>]*>/g)).toEqual([
      expect.stringMatching(/^<script type="module" src="\/elements\/visit-beacon-[\w-]+\.js">$/),
    ])
    expect(page).toContain('<title>Your service levels</title>')
    const head = page.slice(0, page.indexOf('</head>'))
    expect(head).not.toMatch(/Alder|Mara|12,000|EUR/)
  })

  test('what is asked for in the address changes nothing that the link fixes', async () => {
    const { token } = await make()
    const shownIn = (page: string) =>
      /<main[\s\S]*<\/main>/.exec(page.replaceAll(/visit="[^"]*"|value="[\da-f-]{36}"/g, ''))?.[0]
    const plain = await text(`/for/${token}`)
    const asked = await text(
      `/for/${token}?tier=starter&region=us&version=2026-04-01&fee=1&currency=USD&on=2026-05-01`,
    )
    expect(shownIn(asked)).toBe(shownIn(plain))
    expect(shownIn(plain)).toContain('Enterprise, European Union')
  })

  test.each([
    [
      'markup',
      '<img src=x onerror=alert(1)> & "Sons"',
      '&lt;img src=x onerror=alert(1)&gt; &amp; &quot;Sons&quot;',
    ],
    ['right to left', 'חברת הובלות בע"מ', 'חברת הובלות בע&quot;מ'],
    ['300 letters without a space', 'W'.repeat(300), 'W'.repeat(300)],
    ['300 letters from right to left', 'ח'.repeat(300), 'ח'.repeat(300)],
    ['300 emoji', '🚚'.repeat(300), '🚚'.repeat(300)],
    ['300 letters that stand for 5,400', 'ﷺ'.repeat(300), 'ﷺ'.repeat(300)],
    ['emoji', '🚚 Freight 👩‍👩‍👧', '🚚 Freight 👩‍👩‍👧'],
  ])('a customer whose name is %s', async (_, customer, written) => {
    const { token } = await make({ customer })
    expect(await text(`/for/${token}`)).toContain(`Service levels for ${written}`)
  })

  test('a longer name, and one that turns the direction of text, is refused in words', async () => {
    for (const customer of ['x'.repeat(301), '🚚'.repeat(301), 'Alder \u202efdp.exe']) {
      const body = linkText({ lastDay: '2026-12-28', customer })
      expect((await desk.ask(rep, LIST, { method: 'POST', body })).status).toBe(400)
    }
  })

  test('every answer below the address is kept by nobody, told to nobody and indexed nowhere', async () => {
    const { token } = await make()
    for (const path of [...BELOW.map((below) => `/for/${token}${below}`), '/for', '/for/', '/for/x/y/z']) {
      const { headers } = await get(path)
      expect([
        path,
        headers.get('referrer-policy'),
        headers.get('x-robots-tag'),
        headers.get('cache-control'),
      ]).toEqual([path, 'no-referrer', 'noindex, nofollow, noarchive', 'private, no-store'])
    }
    const outside = await get('/enterprise-sla')
    expect(outside.headers.get('x-robots-tag')).toBe(null)
    expect(await text('/robots.txt')).not.toContain('/for')
    expect(await text('/sitemap.xml')).not.toContain('/for')
    expect(await text('/speculation-rules.json')).toContain('{"not":{"href_matches":"/for/*"}}')
  })

  test('HEAD records nothing; nor does a prefetch, and nobody who declined', async () => {
    const { id, token } = await make()
    await get(`/for/${token}`, {}, 'HEAD')
    await get(`/for/${token}`, { 'sec-purpose': 'prefetch' })
    await get(`/for/${token}`, { cookie: 'sla-desk.unrecorded=1' })
    expect((await visits(id)).visits).toEqual([])
    await get(`/for/${token}`)
    expect((await visits(id)).counts['probable-scanner']).toBe(1)
  })

  test('whoever is signed in to the console counts as internal', async () => {
    const { id, token } = await make()
    await get(`/for/${token}`, { cookie: rep.cookieHeader() })
    expect((await visits(id)).counts.internal).toBe(1)
    await get(`/for/${token}`, {
      cookie: 'sla-desk.staff=99999999999.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      'x-forwarded-for': '203.0.113.9',
    })
    expect((await visits(id)).counts).toMatchObject({ internal: 1, 'probable-scanner': 1 })
  })

  test('declining deletes the visit so far, is remembered for this link, and everything stays readable', async () => {
    const { id, token } = await make()
    const page = await text(`/for/${token}`)
    const visit = / visit="([\da-f-]{36})"/.exec(page)?.[1] ?? 'none'
    const answer = await post(`/for/${token}/recording`, { recording: 'off', visit })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/for/${token}#recording`])
    const cookie = answer.headers.getSetCookie()[0] ?? ''
    expect(cookie).toMatch(
      new RegExp(`^sla-desk\\.unrecorded=1; .*Path=/for/${token}; HttpOnly; SameSite=Lax`),
    )
    const declined = await text(`/for/${token}`, { cookie: cookie.split(';')[0] ?? '' })
    expect(declined).toContain('Your visits to this page are not recorded.')
    expect(declined).toContain('EUR 1,200.05')
    expect(declined).not.toContain('<visit-beacon')
    expect((await visits(id)).visits).toEqual([])
  })

  test('a report that is none is refused with a reason, and stores nothing', async () => {
    const { id, token } = await make()
    const report = async (body: string) =>
      await fetch(`${server.address}/for/${token}/visit`, {
        method: 'POST',
        body,
        headers: { 'user-agent': CHROME },
      })
    for (const body of [
      '',
      'null',
      '{"visit":1}',
      `{"visit":"${crypto.randomUUID()}","input":[{"atMs":-1}]}`,
    ])
      expect((await report(body)).status).toBe(400)
    const unknown = { visit: crypto.randomUUID(), input: [], sections: ['options'], options: [] }
    expect((await report(JSON.stringify(unknown))).status).toBe(204)
    expect((await visits(id)).visits).toEqual([])
  })

  test('a signed file goes out with its bytes, and is written down with their SHA-256', {
    timeout: 120_000,
  }, async () => {
    const { id, token } = await make()
    await get(`/for/${token}`)
    const file = await get(`/for/${token}/documents/a/sla.pdf?download`)
    const bytes = new Uint8Array(await file.arrayBuffer())
    expect([
      file.status,
      file.headers.get('content-type'),
      new TextDecoder().decode(bytes.subarray(0, 5)),
    ]).toEqual([200, 'application/pdf', '%PDF-'])
    const known = await visits(id)
    expect(known.visits.flatMap(({ downloads }) => downloads.map((one) => one.sha256))).toEqual([
      sha256(bytes),
    ])
    // Nobody was likely there, so it does not count.
    expect(known.downloads).toEqual([])
    for (const path of ['b/sla.pdf', 'A/sla.pdf', 'a/annex.pdf', 'a/sla'])
      expect([path, (await get(`/for/${token}/documents/${path}`)).status]).toEqual([path, 404])
    const closed = await make({ downloads: 'no', customer: 'Birch Lines' })
    expect((await get(`/for/${closed.token}/documents/a/sla.pdf`)).status).toBe(404)
    expect(await text(`/for/${closed.token}`)).not.toContain('/documents/a/')
  })

  test('the workbook of all options goes out with the same bytes each time, and is written down once', async () => {
    const { id, token } = await make({ customer: '=1+1', note: '<b>As agreed</b>' })
    const path = `/for/${token}/offer.xlsx`
    const page = await text(`/for/${token}`)
    expect(page).toContain(`href="${path}?download" download="lumenary-offer-2026-10-01.xlsx"`)
    const early = await get(path, {}, 'HEAD')
    expect([early.status, early.headers.get('etag')]).toEqual([200, null])
    const answer = await get(`${path}?download`)
    const bytes = Buffer.from(await answer.arrayBuffer())
    const digest = Buffer.from(sha256(bytes), 'hex').toString('base64')
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': 'attachment; filename="lumenary-offer-2026-10-01.xlsx"',
      'cache-control': 'private, no-store',
      etag: `"${sha256(bytes)}"`,
      'repr-digest': `sha-256=:${digest}:`,
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow, noarchive',
    })
    const sheets = await readXlsx(bytes)
    expect(sheets[0]?.data[0]).toEqual(['Prepared for', "'=1+1"])
    expect(JSON.stringify(sheets)).not.toContain(token)
    // Nothing in the address changes what the link fixes.
    const asked = await get(`${path}?tier=starter&version=2026-04-01&fee=1`)
    expect(sha256(Buffer.from(await asked.arrayBuffer()))).toBe(sha256(bytes))
    const part = await get(path, { range: 'bytes=0-1' })
    expect([part.status, await part.text()]).toEqual([206, 'PK'])
    const known = await visits(id)
    expect(known.visits.flatMap(({ downloads }) => downloads)).toMatchObject([
      { document: 'All options, workbook', sha256: sha256(bytes) },
    ])
    const closed = await make({ downloads: 'no', customer: 'Birch Lines' })
    expect((await get(`/for/${closed.token}/offer.xlsx`)).status).toBe(404)
    expect(await text(`/for/${closed.token}`)).not.toContain('offer.xlsx')
    const locked = await make({ accessCode: 'blue otter', customer: 'Cedar Air' })
    const sentBack = await get(`/for/${locked.token}/offer.xlsx`)
    expect(sentBack.headers.get('location')).toBe(`/for/${locked.token}`)
    expect((await visits(locked.id)).visits).toEqual([])
  })

  test('requirements are answered for the options of the link alone, and written down nowhere', async () => {
    const { id, token } = await make({
      customer: '<i>Alder</i>',
      options: [
        { tier: 'enterprise', region: 'eu', fee: '12000', currency: 'EUR', billing: 'monthly' },
        { tier: 'premium', region: 'eu', fee: '', currency: '', billing: 'monthly' },
      ],
    })
    const path = `/for/${token}/requirements`
    expect(await text(`/for/${token}`)).toContain(`href="${path}"`)
    const form = await text(path)
    expect(form).toContain(`<form autoComplete="off" action="${path}" method="get">`)
    expect(form).toContain('Requirements of &lt;i&gt;Alder&lt;/i&gt;')
    expect(form).not.toMatch(/<script(?![^>]*src="\/elements\/)/)
    const page = await text(`${path}?uptime=99.95&s1Response=1+hour&s1ResponseWeight=should`)
    expect(page).toContain('Option B meets every must. Option A does not.')
    expect(page).toContain('Version 2026-10-01')
    expect(page).toContain('href="/versions/2026-10-01/enterprise/eu#availability.target"')
    // Tiers that the link does not offer are in no column of the table.
    expect(page.match(/data-label="[^"]*"/g)?.every((label) => /"[AB] · /.test(label))).toBe(true)
    // Nothing in the address changes what the link fixes.
    const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0]
    const asked = await text(`${path}?uptime=99.95&version=2026-04-01&tier=starter&fee=1`)
    expect(mainOf(asked)).toBe(mainOf(await text(`${path}?uptime=99.95`)))
    // A form sends what was left empty, too.
    const long = await get(`${path}?uptime=99.95&uptimeWeight=must&s1Response=&s1ResponseWeight=must`)
    expect([long.status, long.headers.get('location')]).toEqual([307, `${path}?uptime=99.95`])
    const wrong = await get(`${path}?uptime=99%2C9&s1Response=1+hour`)
    const said = await wrong.text()
    expect(wrong.status).toBe(400)
    expect(said).toContain('Fix 1 field to see the answer.')
    expect(said).toContain('id="uptimeFault"')
    expect(said).toContain('value="1 hour"')
    expect(said).not.toContain('meets every must')
    expect((await get(`${path}?uptime=1&uptime=2`)).status).toBe(400)
    const known = await visits(id)
    expect(known.visits.map(({ openings }) => openings)).toEqual([1])
  })

  test('requirements are judged by the version that the link shows, behind its code', async () => {
    const pinned = await make({ version: '2027-03-01', downloads: 'no' })
    const page = await text(`/for/${pinned.token}/requirements?uptime=99.9`)
    expect(page).toContain('Version 2027-03-01')
    expect(page).toContain('href="/versions/2027-03-01/enterprise/eu#availability.target"')
    const locked = await make({ accessCode: 'blue otter', customer: 'Cedar Air' })
    const sentBack = await get(`/for/${locked.token}/requirements?uptime=99.9`)
    expect([sentBack.status, sentBack.headers.get('location')]).toEqual([307, `/for/${locked.token}`])
    expect(await sentBack.text()).not.toMatch(/Cedar|European Union|Requirements of/)
  })

  test('a question is kept with the link and mailed; what is wrong comes back to the form', async () => {
    const { id, token } = await make()
    const asked = {
      name: 'Ana <b>Ruiz</b>',
      email: 'ana@alder.example',
      question: 'Which clause applies?\nThanks',
    }
    const wrong = await post(`/for/${token}/question`, { ...asked, email: 'ana' })
    const again = wrong.headers.get('location') ?? ''
    expect(again).not.toMatch(/Ana|clause/)
    const form = await text(again)
    expect(form).toContain('“ana” is not an e-mail address.')
    expect(form).toContain('Which clause applies?')
    const sent = await post(`/for/${token}/question`, asked)
    expect(await text(sent.headers.get('location') ?? '')).toContain(
      'Your question is on its way to Mara Lindt.',
    )
    expect((await visits(id)).questions).toMatchObject([asked])
  })

  test('an access code stands before everything, and trials end', async () => {
    const { id, token } = await make({ accessCode: 'blue otter' })
    const asks = await text(`/for/${token}`)
    expect(asks).toContain('Enter your access code')
    expect(asks).not.toMatch(/Alder|Mara|EUR/)
    expect((await get(`/for/${token}/documents/a/sla.pdf`)).headers.get('location')).toBe(`/for/${token}`)
    expect((await post(`/for/${token}/question`, { question: 'x' })).headers.get('location')).toBe(
      `/for/${token}`,
    )
    expect((await visits(id)).visits).toEqual([])
    const wrong = await post(`/for/${token}/code`, { code: 'red otter' })
    expect(wrong.headers.get('location')).toBe(`/for/${token}?code=wrong`)
    expect(await text(`/for/${token}?code=wrong`)).toContain('This is not the access code.')
    const right = await post(`/for/${token}/code`, { code: ' blue otter ' })
    const [cookie = ''] = right.headers.getSetCookie()
    expect(await text(`/for/${token}`, { cookie: cookie.split(';')[0] ?? '' })).toContain('Alder Freight')
    const other = await make({ accessCode: 'blue otter', customer: 'Birch Lines' })
    expect(await text(`/for/${other.token}`, { cookie: cookie.split(';')[0] ?? '' })).toContain(
      'Enter your access code',
    )
    // Ten trials within a quarter of an hour; then not even the right one.
    for (let one = 0; one < 10; one += 1) await post(`/for/${other.token}/code`, { code: `guess ${one}` })
    const late = await post(`/for/${other.token}/code`, { code: 'blue otter' })
    expect([late.headers.get('location'), late.headers.getSetCookie()]).toEqual([
      `/for/${other.token}?code=wait`,
      [],
    ])
  })

  test('unknown, revoked and expired are one and the same page, at every address below', {
    timeout: 120_000,
  }, async () => {
    const revoked = await make()
    expect(
      (await desk.ask(rep, `${LIST}/${revoked.id}`, { method: 'DELETE', body: { reason: '' } })).status,
    ).toBe(200)
    const ended = await make()
    await startAt('2026-12-29T00:00:00Z')
    const answers = async (token: string) =>
      await Promise.all(
        BELOW.flatMap((below) => [
          get(`/for/${token}${below}`),
          ...(['/code', '/question', '/recording', '/visit'].includes(below)
            ? [post(`/for/${token}${below}`, {})]
            : []),
        ]).map(async (asked) => {
          const answer = await asked
          const headers = [...answer.headers].filter(([name]) => name !== 'date').toSorted()
          return { status: answer.status, headers, body: await answer.text() }
        }),
      )
    const unknown = await answers('AAAAAAAAAAAAAAAAAAAAAA')
    expect(new Set(unknown.map(({ status }) => status))).toEqual(new Set([404]))
    expect(new Set(unknown.map(({ body }) => body)).size).toBe(1)
    expect(await answers(revoked.token)).toEqual(unknown)
    expect(await answers(ended.token)).toEqual(unknown)
  })

  test('where nothing is recorded the page says so, and nothing is written', async () => {
    await startAt('2026-11-28T12:00:00Z', { LINK_VISITS: 'off' })
    const { id, token } = await make()
    const page = await text(`/for/${token}`)
    expect(page).toContain('Visits to this page are not recorded.')
    expect(page).not.toContain('<visit-beacon')
    expect(await visits(id)).toMatchObject({ isRecording: false, visits: [] })
  })

  test('visits from the vendor’s own networks are internal', async () => {
    await startAt('2026-11-28T12:00:00Z', { LINK_INTERNAL_NETWORKS: '203.0.113.0/24' })
    const { id, token } = await make()
    await get(`/for/${token}`)
    expect((await visits(id)).counts.internal).toBe(1)
  })

  test('no token is in the log', async () => {
    await get(`/for/${tokens[0]}/%ZZ`)
    await get(`/for/${tokens[0]}?${'x'.repeat(9_000)}`)
    const said = JSON.stringify([...logs, ...server.log, ...server.unstructured])
    expect(tokens.filter((token) => said.includes(token))).toEqual([])
    expect(tokens.length).toBeGreaterThan(10)
  })
})
