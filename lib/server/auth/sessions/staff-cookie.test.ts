import { expect, test, vi } from 'vitest'
import { endedStaffCookie, isStaff, staffCookie } from './staff-cookie.ts'

vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')

const AT = new Date('2026-11-28T12:00:00Z')
const WEEK = 7 * 86_400_000
const [PAIR = ''] = staffCookie(AT).split(';')
const asked = (cookie: string, at = AT) => isStaff(new Headers({ cookie }), at)

test('a browser that has signed in is known for as long as a session can last', () => {
  expect(asked(`a=b; ${PAIR}`)).toBe(true)
  expect(asked(PAIR, new Date(AT.getTime() + WEEK - 1))).toBe(true)
  expect(asked(PAIR, new Date(AT.getTime() + WEEK))).toBe(false)
})

test.each(['', 'a=b', `sla-desk.staff=99999999999.${'A'.repeat(43)}`, PAIR.replace(/=\d+/, '=99999999999')])(
  'nobody makes one: %j',
  (cookie) => {
    expect(asked(cookie)).toBe(false)
  },
)

test('it goes to pages of links alone, and is forgotten when one signs out', () => {
  expect(staffCookie(AT)).toMatch(/; Max-Age=604800; Path=\/for; HttpOnly; SameSite=Lax$/)
  expect(endedStaffCookie()).toMatch(/^sla-desk\.staff=; Max-Age=0; Path=\/for; /)
})
