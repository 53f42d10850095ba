import { expect, test } from 'vitest'
import { catalogue } from '../current.ts'
import { noticeTermsAt } from './ledger-findings.ts'

// Version 2026-04-01 was published on 15 January 2026, at 09:00 UTC, and began on 1 April.
test.each([
  // The list that a release carries holds what is told by that very moment.
  ['2026-01-15T09:00:00Z', null],
  ['2026-01-15T09:00:01Z', '2026-04-01'],
  ['2026-03-31T23:59:59Z', '2026-04-01'],
  ['2026-04-01T00:00:00Z', '2026-04-01'],
  ['2026-09-30T23:59:59Z', '2026-04-01'],
  ['2026-10-01T00:00:00Z', '2026-10-01'],
])('a notice of %s is given under %s', (publishedAt, version) => {
  expect(noticeTermsAt(catalogue(), publishedAt)?.version ?? null).toBe(version)
})
