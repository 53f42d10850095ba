import { expect, test } from 'vitest'
import { documentResponse } from './document-response.ts'

const document = {
  bytes: new TextEncoder().encode('%PDF-1.7'),
  sha256: 'ab12',
  etag: '"ab12"',
  fileName: 'lumenary-sla-enterprise-eu-2026-10-01.pdf',
}
const address = 'https://sla.example.com/documents/2026-10-01/enterprise/eu/sla.pdf'

function answer(init: RequestInit = {}, query = ''): Response {
  return documentResponse(document, new Request(address + query, init))
}

test('a document is shown in the browser and may be kept for five minutes', async () => {
  const response = answer()
  expect(response.status).toBe(200)
  expect(Object.fromEntries(response.headers)).toEqual({
    'cache-control': 'public, max-age=300',
    'content-disposition': 'inline; filename="lumenary-sla-enterprise-eu-2026-10-01.pdf"',
    'content-length': '8',
    'content-type': 'application/pdf',
    etag: '"ab12"',
  })
  expect(await response.text()).toBe('%PDF-1.7')
})

test('it is saved when asked for as a download', () => {
  expect(answer({}, '?download').headers.get('content-disposition')).toMatch(
    /^attachment; filename="lumenary-sla-/,
  )
})

test('HEAD has the same headers and no body', async () => {
  const response = answer({ method: 'HEAD' })
  expect(response.headers.get('content-length')).toBe('8')
  expect(await response.text()).toBe('')
})

test.each(['"ab12"', 'W/"ab12"', '"other", "ab12"', '*'])(
  'If-None-Match: %s is answered with 304',
  async (tags) => {
    const response = answer({ headers: { 'if-none-match': tags } })
    expect(response.status).toBe(304)
    expect(response.headers.get('etag')).toBe('"ab12"')
    expect(await response.text()).toBe('')
  },
)

test.each(['"ab"', 'ab12', '""'])('If-None-Match: %s is answered with the document', (tags) => {
  expect(answer({ headers: { 'if-none-match': tags } }).status).toBe(200)
})
