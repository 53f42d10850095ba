import { expect, test } from 'vitest'
import { momentUnder } from './clock.ts'

const FROM = new Date('2027-02-28T23:59:00Z')
const SYSTEM = Date.parse('2026-11-20T10:00:00Z')

test('without a setting it is the system that tells the time', () => {
  expect(momentUnder(undefined, SYSTEM, 5_000).toISOString()).toBe('2026-11-20T10:00:00.000Z')
})

test('a fixed clock stands still', () => {
  expect(momentUnder({ from: FROM, runs: false }, SYSTEM, 61_000)).toEqual(FROM)
})

test('a clock that runs on crosses into the next month a minute later', () => {
  const at = momentUnder({ from: FROM, runs: true }, SYSTEM, 61_000)
  expect(at.toISOString()).toBe('2027-03-01T00:00:01.000Z')
})
