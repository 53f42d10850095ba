import { expect, test, vi } from 'vitest'
import { accessCookie, knowsCode } from './access-cookie.ts'

vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')

const LOCKED = { link: '0b9f2c1e-0000-4000-8000-000000000001', accessCode: 'salt.hash' }
const AT = new Date('2026-11-28T12:00:00Z')
const WEEK = 7 * 86_400_000

function sent(at = AT): Headers {
  const [pair = ''] = accessCookie('token', LOCKED, at).split(';')
  return new Headers({ cookie: `other=1; ${pair}` })
}

test('a browser that entered the code opens the link for a week', () => {
  expect(knowsCode(sent(), LOCKED, AT)).toBe(true)
  expect(knowsCode(sent(), LOCKED, new Date(AT.getTime() + WEEK - 1))).toBe(true)
  expect(knowsCode(sent(), LOCKED, new Date(AT.getTime() + WEEK))).toBe(false)
})

test('it opens no other link, and none with another code', () => {
  expect(knowsCode(sent(), { ...LOCKED, link: '0b9f2c1e-0000-4000-8000-000000000002' }, AT)).toBe(false)
  expect(knowsCode(sent(), { ...LOCKED, accessCode: 'salt.other' }, AT)).toBe(false)
})

test('nobody makes one without the key, or lengthens it', () => {
  const cookie = sent().get('cookie') ?? ''
  const longer = cookie.replace(/link=\d+/, 'link=99999999999')
  for (const forged of ['', `sla-desk.link=99999999999.${'A'.repeat(43)}`, longer])
    expect(knowsCode(new Headers({ cookie: forged }), LOCKED, AT)).toBe(false)
})

test('the cookie is of this link alone, and no script reads it', () => {
  expect(accessCookie('token', LOCKED, AT)).toMatch(
    /; Max-Age=604800; Path=\/for\/token; HttpOnly; SameSite=Lax/,
  )
})
