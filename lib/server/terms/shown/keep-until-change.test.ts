import { expect, test } from 'vitest'
import { keepFrom, keepUntilChange } from './keep-until-change.ts'

// The demo's version 2026-10-01 begins at 00:00 UTC; the time to object to Scriven AI ends with 17 December.
test.each([
  ['2026-09-30T12:00:00Z', 60],
  ['2026-09-30T23:59:00Z', 60],
  ['2026-09-30T23:59:00.001Z', 59],
  ['2026-09-30T23:59:47Z', 13],
  ['2026-09-30T23:59:59.001Z', 0],
  ['2026-10-01T00:00:00Z', 60],
  ['2026-12-17T23:59:30.500Z', 29],
])('an answer of %s may be kept for %d s', (now, seconds) => {
  expect(keepFrom(new Date(now))).toBe(`public, max-age=${seconds}`)
})

test('an answer that is made while the version changes is not kept at all', () => {
  let now = new Date('2026-09-30T23:59:58Z')
  const keep = keepUntilChange(() => now)
  expect(keep()).toBe('public, max-age=2')
  now = new Date('2026-10-01T00:00:03Z')
  expect(keep()).toBe('public, max-age=0')
})
