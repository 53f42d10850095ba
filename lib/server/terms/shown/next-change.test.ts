import { expect, test } from 'vitest'
import { added, giving, notice, record } from '#lib/domain/subprocessors/ledger/testing/notices.ts'
import { millisecondsToNextChange, noticeMoments, releaseMoments, untilNext } from './next-change.ts'

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
  expect(untilNext(releaseMoments(LEDGER), new Date(now))).toBe(milliseconds)
})

// Published on 17 November: the 30 days end with 17 December.
test('a notice changes pages when it is published, when its time to object ends, and when it takes effect', () => {
  const coming = notice('2026-11-17', [added(record('acme'), '2027-01-05')])
  const moments = noticeMoments([coming], () => giving(30, '2026-10-01'))
  const until = (now: string) => untilNext(moments, new Date(now))
  expect(until('2026-11-17T08:59:59Z')).toBe(1_000)
  expect(until('2026-12-17T23:59:59.500Z')).toBe(500)
  expect(until('2027-01-04T23:59:59.500Z')).toBe(500)
  expect(until('2027-01-05T00:00:00Z')).toBe(Number.POSITIVE_INFINITY)
})

test('the demo changes next when the time to object to Scriven AI ends', () => {
  expect(millisecondsToNextChange(new Date('2026-12-17T23:59:58Z'))).toBe(2_000)
})
