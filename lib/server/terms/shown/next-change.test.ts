import { expect, test } from 'vitest'
import { millisecondsToNextChange } from './next-change.ts'

const LEDGER = [
  { version: '2026-04-01', publishedAt: '2026-01-10T09:00:00Z', effectiveAt: '2026-04-01T00:00:00Z' },
  { version: '2026-10-01', publishedAt: '2026-06-30T09:00:00Z', effectiveAt: '2026-10-01T00:00:00Z' },
]

test.each([
  ['2026-01-10T08:59:59Z', 1_000],
  // A moment that is reached has changed what it changes: the next is 81 days less 9 hours away.
  ['2026-01-10T09:00:00Z', 81 * 86_400_000 - 9 * 3_600_000],
  ['2026-09-30T23:59:59.900Z', 100],
  ['2026-10-01T00:00:00Z', Number.POSITIVE_INFINITY],
])('from %s it is %d ms', (now, milliseconds) => {
  expect(millisecondsToNextChange(new Date(now), LEDGER, [])).toBe(milliseconds)
})

test('a notice changes pages when it is published, and on the day on which it takes effect', () => {
  const notice = {
    id: '2026-11-17-acme',
    publishedAt: '2026-11-17T09:00:00Z',
    reason: 'Because.',
    changes: [{ id: 'acme', effectiveOn: '2027-01-05', before: null, after: null }],
    previousSha256: null,
  }
  const until = (now: string) => millisecondsToNextChange(new Date(now), LEDGER, [notice])
  expect(until('2026-11-17T08:59:59Z')).toBe(1_000)
  expect(until('2027-01-04T23:59:59.500Z')).toBe(500)
  expect(until('2027-01-05T00:00:00Z')).toBe(Number.POSITIVE_INFINITY)
})
