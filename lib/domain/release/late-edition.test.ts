import { expect, test } from 'vitest'
import { lateEditionOf, supersededBefore } from './late-edition.ts'
import { inForce, standingOf } from './standing.ts'

const release = (version: string, publishedAt: string, effectiveAt = publishedAt) => ({
  version,
  publishedAt,
  effectiveAt,
})
const OLD = release('2026-04-01', '2026-01-15T09:00:00Z', '2026-04-01T00:00:00Z')
const IN_TIME = release('2026-04-01.1', '2026-06-10T08:00:00Z')
const CURRENT = release('2026-10-01', '2026-07-01T09:00:00Z', '2026-10-01T00:00:00Z')
const LATE = release('2026-04-01.2', '2026-11-26T12:50:00Z')
const LATER = release('2026-04-01.3', '2026-12-02T09:00:00Z')
const EARLY = release('2027-03-01.1', '2026-12-10T09:00:00Z', '2027-03-01T00:00:00Z')
const NEXT = release('2027-03-01', '2026-11-16T09:00:00Z', '2027-03-01T00:00:00Z')
const LEDGER = [OLD, IN_TIME, CURRENT, NEXT, LATE, LATER, EARLY]

test('an edition is late where its version had been replaced when it was published', () => {
  expect(supersededBefore(LATE, LEDGER)).toEqual({ by: CURRENT, since: '2026-10-01T00:00:00Z' })
  expect(supersededBefore(LATER, LEDGER)).toEqual({ by: CURRENT, since: '2026-10-01T00:00:00Z' })
  expect([OLD, IN_TIME, CURRENT, NEXT, EARLY].map((one) => supersededBefore(one, LEDGER))).toEqual(
    Array(5).fill(null),
  )
})

test('it is never in force, and stands as superseded', () => {
  expect(inForce(LEDGER, new Date('2026-12-01'))).toBe(CURRENT)
  expect(standingOf(LATE.version, LEDGER, new Date('2026-12-01'))).toBe('superseded')
})

test('who is still bound by the version is bound by its newest edition', () => {
  expect(lateEditionOf(OLD, LEDGER)).toBe(LATER)
  expect(lateEditionOf(IN_TIME, LEDGER)).toBe(LATER)
  expect(lateEditionOf(LATE, LEDGER)).toBe(LATER)
  expect(lateEditionOf(LATER, LEDGER)).toBeNull()
  // Before the second was published.
  expect(lateEditionOf(OLD, LEDGER.slice(0, 5))).toBe(LATE)
  // The edition of a version that was not replaced when it began.
  expect(lateEditionOf(NEXT, LEDGER)).toBeNull()
})
