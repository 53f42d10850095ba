import { expect, test } from 'vitest'
import { faultsOf } from './rules.ts'

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=()',
  'cross-origin-opener-policy': 'same-origin',
  'content-security-policy': "default-src 'self'",
  'content-type': 'text/html; charset=utf-8',
}

function faults(status: number, body = '', headers: Record<string, string> = {}, without = ''): string[] {
  const all = Object.entries({ ...HEADERS, ...headers }).filter(([name]) => name !== without)
  return faultsOf({ status, headers: new Map(all), body: Buffer.from(body) }, ['/srv/desk'])
}

test.each([200, 400, 404, 405, 431, 501])('a plain %i is fit to be seen', (status) => {
  expect(faults(status, '<p>Choose a tier. Look at the table (1:2:3).</p>')).toEqual([])
})

test.each([500, 502, 504])('%i is a fault', (status) => {
  expect(faults(status)).toEqual([`status ${status}`])
})

test('503 says when to come again', () => {
  expect(faults(503)).toEqual(['status 503 without Retry-After'])
  expect(faults(503, '', { 'retry-after': '1' })).toEqual([])
})

test('every answer has the security headers, a page its policy too; a 304 has those that are stored', () => {
  expect(faults(400, '', {}, 'referrer-policy')).toEqual(['400 without referrer-policy'])
  expect(faults(200, '', {}, 'content-security-policy')).toEqual(['200 without content-security-policy'])
  expect(faultsOf({ status: 304, headers: new Map(), body: Buffer.alloc(0) }, [])).toEqual([])
})

test.each([
  ['Error: no\n    at answer (/app/lib/a.ts:12:7)\n', 'a stack trace in the body'],
  ['{"detail":"Error: no\\n    at file:///app/a.ts:1:2"}', 'a stack trace in the body'],
  ['Failed query: select "id", "key" from "signing_keys"', 'SQL in the body'],
  ['insert into &quot;documents&quot; values', 'SQL in the body'],
  ['ENOENT: /srv/desk/data', 'the path /srv/desk in the body'],
])('%j tells too much', (body, fault) => {
  expect(faults(404, body)).toEqual([fault])
})
