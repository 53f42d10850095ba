import { expect, test } from 'vitest'
import { predecessorOf } from './predecessor.ts'

const release = (version: string, effectiveAt: string) => ({ version, publishedAt: effectiveAt, effectiveAt })

const LEDGER = [
  release('2026-10-01', '2026-10-01T00:00:00Z'),
  release('2027-03-01', '2027-03-01T00:00:00Z'),
  release('2027-03-01.1', '2027-03-05T06:00:00Z'),
  // A correction of the version that was superseded on 1 March, published after all others.
  release('2026-10-01.1', '2027-03-05T12:00:00Z'),
]

test.each([
  ['2027-05-06', '2027-03-01.1'],
  ['2027-03-01.2', '2027-03-01.1'],
  ['2026-10-01.2', '2026-10-01.1'],
  ['2027-01-01', '2026-10-01.1'],
  ['2026-10-01', null],
])('%s changes %s', (version, before) => {
  expect(predecessorOf(version, LEDGER)?.version ?? null).toBe(before)
})
