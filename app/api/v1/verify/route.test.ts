import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Manifest } from '#lib/server/archive/manifest/manifest-file.ts'
import { problemSchema } from '#lib/server/terms/query/schema.ts'
import { answerVerify } from '#lib/server/verification/respond.ts'
import { verifyAnswerSchema } from '#lib/server/verification/schema.ts'
import { archivedSla, manifestOf, sha256Of } from '#lib/server/verification/testing/known-archive.ts'
import { identityOf, signedOver, signedPage } from '#lib/server/verification/testing/signed-pdf.ts'
import { DELETE, GET, OPTIONS, PATCH, POST, PUT } from './route.ts'

let kept: Manifest
vi.mock('#lib/server/archive/manifest/manifest.ts', () => ({
  manifest: () => kept,
  archivedBySha256: (sha256: string) => kept.documents.find((document) => document.sha256 === sha256) ?? null,
}))
vi.mock('#lib/server/platform/clock.ts', () => ({ now: () => new Date('2026-11-20T10:00:00Z') }))

let pdf: Uint8Array<ArrayBuffer>

beforeAll(async () => {
  const identity = await identityOf('Lumenary Cloud, Inc.')
  pdf = await signedPage(identity)
  kept = manifestOf([archivedSla('2026-04-01', pdf, identity.certificate)], identity.certificate)
})

const ADDRESS = 'https://sla.example.com/api/v1/verify'

function formOf(...parts: [string, Blob | string, string?][]): FormData {
  const form = new FormData()
  for (const [name, value, fileName = 'sla.pdf'] of parts)
    typeof value === 'string' ? form.append(name, value) : form.append(name, value, fileName)
  return form
}

async function post(body: BodyInit, type?: string, query = ''): Promise<Response> {
  const request = new Request(ADDRESS + query, { method: 'POST', body })
  if (type !== undefined) request.headers.set('content-type', type)
  return await POST(request)
}

async function verdict(body: BodyInit, type?: string, query?: string) {
  const response = await post(body, type, query)
  const answer: unknown = await response.json()
  expect(response.status, JSON.stringify(answer)).toBe(200)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  return verifyAnswerSchema.parse(answer)
}

const KNOWN = () => ({
  sha256: sha256Of(pdf),
  version: '2026-04-01',
  status: 'superseded',
  tier: 'enterprise',
  region: 'eu',
  kind: 'sla',
  list: null,
  fileName: 'lumenary-sla-enterprise-eu-2026-04-01.pdf',
  publishedAt: '2026-01-15T09:00:00Z',
  effectiveAt: '2026-04-01T00:00:00Z',
  signedAt: '2026-11-20T08:59:59Z',
  signedBy: 'Demo signature of Lumenary Cloud, Inc.',
  demo: true,
  advice: null,
  alteration: null,
  copyOf: null,
  document: '/documents/2026-04-01/enterprise/eu/sla.pdf',
  comparison: '/versions/compare?from=2026-04-01&to=2026-10-01&tier=enterprise&region=eu',
})

test('the archived file is genuine, with all that is known of it', async () => {
  expect(await verdict(formOf(['file', new Blob([pdf])]))).toEqual({
    verdict: 'genuine-superseded',
    reason: expect.stringMatching(/^Every byte matches the document in our archive\./),
    ...KNOWN(),
  })
})

test('its SHA-256 tells the same', async () => {
  expect(await verdict(JSON.stringify({ sha256: sha256Of(pdf) }), 'application/json')).toEqual({
    verdict: 'genuine-superseded',
    reason: expect.stringMatching(/^This is the SHA-256 of a document in our archive\./),
    ...KNOWN(),
  })
})

test('the standing is that of the moment asked for', async () => {
  const json = JSON.stringify({ sha256: sha256Of(pdf) })
  const inMay = await verdict(json, 'application/json; charset=utf-8', '?at=2026-05-15')
  expect(inMay).toMatchObject({ verdict: 'genuine-in-force', status: 'in-force', comparison: null })
  // The file was made in November: in May there was the version, but no file with these bytes.
  expect(inMay.reason).toContain(
    'The file itself was created and signed later, on 20 November 2026, 08:59 UTC: this is where its version stood.',
  )
  const inFebruary = await verdict(json, 'application/json', '?at=2026-02-01')
  expect(inFebruary).toMatchObject({ verdict: 'genuine-announced', status: 'announced' })
  // Ahead of the clock: nobody knows what is published until then.
  const ahead = await verdict(json, 'application/json', '?at=2027-04-01')
  expect(ahead.reason).toContain('Its version will have been superseded by that time;')
  expect(await verdict(json, 'application/json', '?at=2026-01-15T09:00:00Z')).toMatchObject({
    verdict: 'genuine-announced',
  })
})

// The file says that it was signed on 20 November 2026, 08:59:59 UTC: a second before that, no file can say so truly.
test.each(['2026-11-20T08:59:58Z', '2026-07-01T00:00:00Z'])(
  'a document with a time that has not come yet is dated ahead, at %s',
  async (now) => {
    const request = (query: string) =>
      new Request(`http://localhost/api/v1/verify${query}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ sha256: sha256Of(pdf) }),
      })
    const asked = async (query = '') =>
      (await (await answerVerify(request(query), new Date(now))).json()) as Record<string, unknown>
    const dated = {
      reason: expect.stringContaining(
        'The file is dated ahead: it says that it was created and signed on 20 November 2026, 08:59 UTC, a time that has not come yet.',
      ),
      advice: 'Ask the vendor before you rely on the date in this file.',
    }
    expect(await asked()).toMatchObject(dated)
    // Whatever moment the standing is asked of, before that time or after it.
    expect(await asked('?at=2026-05-15')).toMatchObject(dated)
    expect(await asked('?at=2027-01-01')).toMatchObject(dated)
    expect(String((await asked()).reason)).not.toContain('was created and signed later')
  },
)

// 2026-04-01 was published on 15 January 2026 at 09:00:00 UTC: a second before, nobody could know of it.
const A_SECOND_BEFORE = '?at=2026-01-15T08:59:59Z'

test('at a moment before its publication nothing is known of a document, whether its bytes or its SHA-256 are sent', async () => {
  const nothing = {
    verdict: 'unknown',
    advice: null,
    alteration: null,
    sha256: sha256Of(pdf),
    version: null,
    status: null,
    tier: null,
    region: null,
    kind: null,
    list: null,
    fileName: null,
    publishedAt: null,
    effectiveAt: null,
    signedAt: null,
    signedBy: null,
    demo: null,
    document: null,
    copyOf: null,
    comparison: null,
  }
  const json = JSON.stringify({ sha256: sha256Of(pdf) })
  expect(await verdict(json, 'application/json', A_SECOND_BEFORE)).toEqual({
    ...nothing,
    reason: 'No document published by 15 January 2026, 08:59 UTC has this SHA-256.',
  })
  const form = formOf(['file', new Blob([pdf])])
  expect(await verdict(form, undefined, A_SECOND_BEFORE)).toEqual({
    ...nothing,
    reason: 'No document published by 15 January 2026, 08:59 UTC has these bytes.',
  })
})

test('a copy with bytes added names its original from the moment at which that was published', async () => {
  const form = () => formOf(['file', new Blob([Buffer.concat([pdf, Buffer.from(' ')])])])
  const before = await verdict(form(), undefined, A_SECOND_BEFORE)
  expect(before).toMatchObject({ verdict: 'altered', alteration: 'bytes-added', copyOf: null })
  expect(before.reason).toBe(
    'Our signature is intact on part of the file, but the file has 1 byte added that our signature does not cover. The certificate is for demonstration: it can show that bytes are unchanged, not who issued the document.',
  )
  expect(await verdict(form(), undefined, '?at=2026-01-15T09:00:00Z')).toMatchObject({
    copyOf: { version: '2026-04-01' },
  })
})

test('one byte changed is altered; one byte more too, and names its original', async () => {
  const changed = pdf.slice()
  changed[20] = (changed[20] ?? 0) ^ 1
  const [one, more] = [changed, Buffer.concat([pdf, Buffer.from(' ')])].map(
    async (bytes) => await verdict(formOf(['file', new Blob([bytes])])),
  )
  const altered = {
    verdict: 'altered',
    advice: 'Do not rely on this file.',
    signedBy: 'Demo signature of Lumenary Cloud, Inc.',
    version: null,
    document: null,
  }
  expect(await one).toMatchObject({ ...altered, alteration: 'covered-bytes-changed', copyOf: null })
  const { version, tier, region, kind, sha256, document } = KNOWN()
  expect(await more).toMatchObject({
    ...altered,
    reason: expect.stringContaining('with 1 byte added'),
    alteration: 'bytes-added',
    copyOf: { version, tier, region, kind, sha256, document },
  })
})

test('an archived document that another signed again is a copy with a signature added', async () => {
  const again = await signedOver(pdf, await identityOf('Somebody Else'))
  const added = again.length - pdf.length
  expect(await verdict(formOf(['file', new Blob([again])]))).toMatchObject({
    verdict: 'altered',
    reason: expect.stringContaining(
      `a copy of the SLA, version 2026-04-01, Enterprise, European Union, with ${added.toLocaleString('en-GB')} bytes added that our signature does not cover, among them what looks like another signature.`,
    ),
    alteration: 'bytes-added',
    copyOf: { version: '2026-04-01', document: '/documents/2026-04-01/enterprise/eu/sla.pdf' },
  })
})

test('a document of ours that the archive does not hold stays unknown, and altered is told without an original', async () => {
  const archive = kept
  kept = { ...archive, documents: [] }
  expect(await verdict(formOf(['file', new Blob([pdf])]))).toMatchObject({ verdict: 'unknown', copyOf: null })
  const more = Buffer.concat([pdf, Buffer.from(' ')])
  expect(await verdict(formOf(['file', new Blob([more])]))).toMatchObject({
    verdict: 'altered',
    reason: expect.stringContaining('Our signature is intact on part of the file'),
    copyOf: null,
  })
  kept = archive
})

test('a file that another signed, one that nobody signed and an unknown SHA-256', async () => {
  const foreign = await signedPage(await identityOf('Somebody Else'))
  expect((await verdict(formOf(['file', new Blob([foreign])]))).verdict).toBe('foreign-signature')
  expect((await verdict(formOf(['file', new Blob(['%PDF-1.7'])]))).verdict).toBe('unknown')
  expect((await verdict(`{"sha256":"${'0'.repeat(64)}"}`, 'application/json')).verdict).toBe('unknown')
})

const FORM = 'multipart/form-data; boundary=x'
const part = (name: string, text: string) =>
  `--x\r\nContent-Disposition: form-data; name="${name}"; filename="a.pdf"\r\n\r\n${text}\r\n`

describe('is refused', () => {
  test.each<[string, BodyInit, string | undefined, number, string]>([
    ['no file', formOf(), undefined, 400, 'one-file'],
    ['a form with nothing in it', '--x--\r\n', FORM, 400, 'one-file'],
    ['an empty field, as a browser sends it', formOf(['file', new Blob([]), '']), undefined, 400, 'one-file'],
    [
      'two files',
      formOf(['file', new Blob(['%PDF-'])], ['file', new Blob(['%PDF-'])]),
      undefined,
      400,
      'one-file',
    ],
    ['three files', `${part('file', '%PDF-').repeat(3)}--x--`, FORM, 400, 'one-file'],
    ['a file under another name', formOf(['pdf', new Blob(['%PDF-'])]), undefined, 400, 'one-file'],
    ['a field beside it', formOf(['file', new Blob(['%PDF-'])], ['a', 'b']), undefined, 400, 'one-file'],
    ['text in place of a file', formOf(['file', '%PDF-1.7']), undefined, 400, 'one-file'],
    ['an empty file', formOf(['file', new Blob([])]), undefined, 422, 'not-a-pdf'],
    ['a file that is no PDF', formOf(['file', new Blob(['PK'])]), undefined, 422, 'not-a-pdf'],
    [
      'a PDF from byte 1,025',
      formOf(['file', new Blob([' '.repeat(1_024), '%PDF-'])]),
      undefined,
      422,
      'not-a-pdf',
    ],
    ['a form that breaks off', part('file', '%PDF-1.7'), FORM, 400, 'malformed-body'],
    ['a form that breaks off in a head', '--x\r\nContent-Dispo', FORM, 400, 'malformed-body'],
    ['a form of rubbish', '\u0000\r\n--\r\n'.repeat(50), FORM, 400, 'malformed-body'],
    ['a form without boundary', part('file', ''), 'multipart/form-data', 400, 'malformed-body'],
    ['a head without end', `--x\r\n${'a: b\r\n'.repeat(50_000)}`, FORM, 400, 'malformed-body'],
    ['an empty form', '', FORM, 400, 'malformed-body'],
    ['another kind of body', 'a=b', 'application/x-www-form-urlencoded', 415, 'unsupported-media-type'],
    ['a bare PDF', '%PDF-1.7', 'application/pdf', 415, 'unsupported-media-type'],
    ['no JSON', '{', 'application/json', 400, 'malformed-body'],
    ['no body', '', 'application/json', 400, 'malformed-body'],
    ['much JSON', `{"sha256":"${'0'.repeat(2_000)}"}`, 'application/json', 400, 'malformed-body'],
    ['deep JSON', '['.repeat(1_000), 'application/json', 400, 'malformed-body'],
    ['a short SHA-256', '{"sha256":"ab"}', 'application/json', 400, 'invalid-parameter'],
    ['a number for it', '{"sha256":1}', 'application/json', 400, 'invalid-parameter'],
    ['no SHA-256', '{}', 'application/json', 400, 'invalid-parameter'],
    ['no object', 'null', 'application/json', 400, 'invalid-parameter'],
    [
      'a member too many',
      `{"sha256":"${'0'.repeat(64)}","a":1}`,
      'application/json',
      400,
      'unknown-parameter',
    ],
  ])('%s', async (_what, body, type, status, code) => {
    const response = await post(body, type)
    expect(problemSchema.parse(await response.json())).toMatchObject({ status, code })
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  test('a file of more than 20 MB; one of exactly that is taken', async () => {
    const bytes = (size: number) => new Blob(['%PDF-', Buffer.alloc(size - 5)])
    expect((await verdict(formOf(['file', bytes(20_000_000)]))).verdict).toBe('unknown')
    const response = await post(formOf(['file', bytes(20_000_001)]))
    expect([response.status, problemSchema.parse(await response.json()).code]).toEqual([
      413,
      'file-too-large',
    ])
  })

  test('a parameter that it does not take', async () => {
    const response = await post('{}', 'application/json', '?sha256=1')
    expect(problemSchema.parse(await response.json()).code).toBe('unknown-parameter')
  })
})

test('other methods are told of POST, and a preflight allows it', async () => {
  for (const method of [GET, PUT, PATCH, DELETE]) {
    const response = method()
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST, OPTIONS'])
    expect(problemSchema.parse(await response.json()).code).toBe('method-not-allowed')
  }
  const { status, headers } = OPTIONS()
  expect([status, headers.get('access-control-allow-methods')]).toEqual([204, 'POST, OPTIONS'])
  expect(headers.get('access-control-allow-headers')).toBe('Content-Type')
  expect(headers.get('access-control-allow-origin')).toBe('*')
})
