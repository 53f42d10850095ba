import { expect, test } from 'vitest'
import type { Terms } from '../terms/schema.ts'
import { holidayFindings } from './holiday-rule.ts'

/** Only what the rule reads: one region whose calendar lists holidays to the end of a year. */
const termsTo = (year: number) =>
  ({
    regions: [{ calendar: { name: 'Berlin', holidays: [{ date: `${year}-12-25`, name: 'Christmas' }] } }],
  }) as unknown as Terms

const release = (day: string) => ({
  version: day,
  publishedAt: '2026-01-15T09:00:00Z',
  effectiveAt: `${day}T00:00:00Z`,
})
const LEDGER = [release('2026-04-01'), release('2026-10-01'), release('2027-03-01')]
const found = (version: string, year: number, now: string) =>
  holidayFindings(version, termsTo(year), LEDGER, new Date(now)).map(({ fix }) => fix)

const IN_A_NEW_VERSION = 'Add those of 2027 in a new version: npm run terms:new -- <effective date>.'

test.each([
  // In force until 1 March 2027: holidays to the end of 2026 leave January and February uncovered.
  ['2026-10-01', 2026, '2026-11-25T00:00:00Z', [IN_A_NEW_VERSION]],
  // To the end of 2027 is beyond 1 March, when the next version takes over, however late it is.
  ['2026-10-01', 2027, '2027-02-28T00:00:00Z', []],
  // The announced version is the last: it is asked for a year from now, 25 November 2027.
  ['2027-03-01', 2027, '2026-11-25T00:00:00Z', []],
  ['2027-03-01', 2026, '2026-11-25T00:00:00Z', [IN_A_NEW_VERSION]],
  // Superseded: nothing is asked of it any more.
  ['2026-04-01', 2026, '2026-11-25T00:00:00Z', []],
  // A draft can still be edited.
  ['2027-06-01', 2026, '2026-11-25T00:00:00Z', ['Add those of 2027 here.']],
])('%s with holidays to %i, at %s', (version, year, now, fixes) => {
  expect(found(version, year, now)).toEqual(fixes)
})
