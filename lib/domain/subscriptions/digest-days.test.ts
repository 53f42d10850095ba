import { expect, test } from 'vitest'
import { digestDueAt, lastDigestDay } from './digest-days.ts'

// 23 and 30 November 2026 are Mondays.
test.each([
  ['2026-11-23T08:00:00Z', '2026-11-23'],
  ['2026-11-27T12:00:00Z', '2026-11-23'],
  ['2026-11-30T07:59:59Z', '2026-11-23'],
  ['2026-11-30T08:00:00Z', '2026-11-30'],
  ['2027-01-01T00:00:00Z', '2026-12-28'],
])('at %s the last digest is that of Monday, %s', (now, day) => {
  expect(lastDigestDay(new Date(now))).toBe(day)
})

test('a digest is due on its day at 08:00 UTC', () => {
  expect(digestDueAt('2026-11-30')).toBe('2026-11-30T08:00:00Z')
})
