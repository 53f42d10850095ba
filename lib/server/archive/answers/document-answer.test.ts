import { describe, expect, test } from 'vitest'
import { documentAnswer, unmadeAnswer } from './document-answer.ts'

// The SHA-256 of nothing, and that in base64, both as openssl gives them.
const SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const BASE64 = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='

const document = {
  version: '2026-10-01',
  tier: 'enterprise',
  region: 'eu',
  kind: 'sla' as const,
  sha256: SHA256,
  size: 1000,
  fileName: 'lumenary-sla-enterprise-eu-2026-10-01.pdf',
  certificate: 'f'.repeat(64),
  signedAt: '2026-11-20T09:59:59.000Z',
  timestampedAt: null,
  archivedAt: '2026-11-20T10:00:00.000Z',
}
const plain = { method: 'GET', ifNoneMatch: undefined, range: undefined, ifRange: undefined, download: false }
const answer = (asked: Partial<typeof plain> | Record<string, unknown>) => {
  const { status, headers, start, end } = documentAnswer(document, { ...plain, ...asked })
  return { status, start, end, headers: Object.fromEntries(headers) }
}

test('the whole may be kept for good, and says what it is', () => {
  expect(answer({})).toEqual({
    status: 200,
    start: 0,
    end: 1000,
    headers: {
      ETag: `"${SHA256}"`,
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Accept-Ranges': 'bytes',
      'Content-Type': 'application/pdf',
      'Content-Length': '1000',
      'Content-Disposition': 'inline; filename="lumenary-sla-enterprise-eu-2026-10-01.pdf"',
      'Repr-Digest': `sha-256=:${BASE64}:`,
    },
  })
  expect(answer({ download: true }).headers['Content-Disposition']).toMatch(/^attachment; /)
})

test.each([`"${SHA256}"`, `W/"${SHA256}"`, `"other", "${SHA256}"`, '*'])(
  'who has it (%s) is told so',
  (ifNoneMatch) => {
    const { status, start, end, headers } = answer({ ifNoneMatch, range: 'bytes=0-9' })
    expect([status, start, end]).toEqual([304, 0, 0])
    expect(headers).not.toHaveProperty('Content-Length')
  },
)

// Worked out by RFC 9110, 14.1.2: both ends count, and a suffix counts from the end.
// RFC 9110, 14.2: a range is to be ignored for every method but GET.
test('HEAD tells of the whole and bears none of it, whatever range it names', () => {
  const { status, start, end, headers } = answer({ method: 'HEAD', range: 'bytes=0-9' })
  expect([status, start, end]).toEqual([200, 0, 0])
  expect(headers).toMatchObject({ 'Content-Length': '1000' })
  expect(headers).not.toHaveProperty('Content-Range')
})

describe('ranges of a thousand bytes', () => {
  test.each([
    ['bytes=0-0', 0, 1, 'bytes 0-0/1000'],
    ['bytes=0-99', 0, 100, 'bytes 0-99/1000'],
    ['bytes=990-', 990, 1000, 'bytes 990-999/1000'],
    ['bytes=-10', 990, 1000, 'bytes 990-999/1000'],
    ['bytes=-5000', 0, 1000, 'bytes 0-999/1000'],
    ['bytes=999-5000', 999, 1000, 'bytes 999-999/1000'],
  ])('%s', (range, start, end, contentRange) => {
    const found = answer({ range })
    expect([found.status, found.start, found.end]).toEqual([206, start, end])
    expect(found.headers).toMatchObject({
      'Content-Range': contentRange,
      'Content-Length': String(end - start),
      'Repr-Digest': `sha-256=:${BASE64}:`,
    })
  })

  test.each(['bytes=1000-', 'bytes=5000-6000', 'bytes=-0'])('%s cannot be had', (range) => {
    expect(answer({ range })).toEqual({
      status: 416,
      start: 0,
      end: 0,
      headers: { 'Content-Range': 'bytes */1000' },
    })
  })

  test.each([
    'bytes=0-9,20-29',
    'bytes=0-9,5000-',
    'bytes=9-0',
    'bytes=x',
    'lines=0-9',
    `bytes=${'0-0,'.repeat(100)}1-1`,
  ])('%s gets the whole', (range) => {
    expect(answer({ range })).toMatchObject({ status: 200, start: 0, end: 1000 })
  })

  test('a range of bytes that the caller takes for others is not given', () => {
    expect(answer({ range: 'bytes=0-9', ifRange: `"${SHA256}"` }).status).toBe(206)
    for (const ifRange of ['"other"', `W/"${SHA256}"`, 'Fri, 20 Nov 2026 10:00:00 GMT'])
      expect(answer({ range: 'bytes=0-9', ifRange }).status).toBe(200)
  })
})

test('what is no PDF says what it is, made or not', () => {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const typeOf = ({ headers }: { headers: [string, string][] }) => new Map(headers).get('Content-Type')
  expect(typeOf(documentAnswer({ ...document, type }, plain))).toBe(type)
  expect(typeOf(unmadeAnswer('offer.xlsx', true, type))).toBe(type)
  expect(typeOf(unmadeAnswer('sla.pdf', true))).toBe('application/pdf')
})
