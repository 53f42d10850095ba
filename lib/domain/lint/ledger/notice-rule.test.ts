import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { offersOf } from '../../comparison/compare-versions.ts'
import type { OfferSource } from '../../offer/offer.ts'
import type { ReleaseEntry } from '../../release/entry.ts'
import { ledgerFindings } from './ledger-rules.ts'

const source = readCatalogue(process.cwd()).catalogue?.versions.get('2027-03-01')
if (source === undefined) throw new Error('no version')

/** A version with one tier and region, as 2027-03-01 is but for its periods of notice and the days to claim. */
function version(name: string, noticeDays: number, claimDays: number): OfferSource {
  const { terms, ...rest } = source as OfferSource
  return {
    ...rest,
    terms: {
      ...terms,
      version: name,
      tiers: terms.tiers.slice(0, 1),
      regions: terms.regions.slice(0, 1),
      claim: { ...terms.claim, days: claimDays },
      changes: {
        ...terms.changes,
        noticeDays: { worse: noticeDays, otherwise: noticeDays, subprocessors: noticeDays },
      },
    },
  }
}

const VERSIONS = [version('2027-03-01', 90, 30), version('2027-06-01', 5, 30), version('2027-06-02', 5, 10)]
const offers = new Map(VERSIONS.map((one) => [one.terms.version, offersOf(one)]))

/** What is found about notice when 2027-06-02, with 10 days to claim in place of 30, is published on a day. */
function found(on: string) {
  const entry = (name: string, publishedAt: string): ReleaseEntry => ({
    version: name,
    publishedAt,
    effectiveAt: `${name}T00:00:00Z`,
    material: true,
    reason: 'x',
    approvals: [],
    inputsSha256: '',
    previousSha256: null,
  })
  const ledger = [
    entry('2027-03-01', '2026-11-16T09:00:00Z'),
    entry('2027-06-01', '2026-11-27T09:00:00Z'),
    entry('2027-06-02', `${on}T09:00:00Z`),
  ]
  return ledgerFindings(
    ledger,
    (name) => offers.get(name) ?? [],
    () => [],
    () => true,
  )
    .filter(({ rule }) => rule.startsWith('ledger.notice'))
    .map(({ rule, message, fix }) => `${rule}: ${message}. ${fix}`)
}

// The day of publication does not count: 90 days from 3 March end with 1 June, those from 4 March with 2 June; from
// 20 May with 18 August. The 5 days of 2027-06-01 end with 1 June from 27 May, and with 2 June from 28 May.
test('the notice of the version in force is owed too, and warned of in a ledger', () => {
  expect(found('2027-03-03')).toEqual([])
  expect(found('2027-03-04')).toEqual([
    expect.stringMatching(/^ledger\.notice-in-force: .* ends on 2027-06-02:/),
  ])
  expect(found('2027-05-20')).toEqual([
    'ledger.notice-in-force: version 2027-06-02 is announced less than 90 days before it begins; 2027-03-01 promises 90 days of notice of a change that disadvantages customers, or prose that may be one, and was in force on that day. ' +
      'The entry stays as it is. By those terms the notice ends on 2027-08-18: do not hold a customer to the version before that day is over.',
  ])
})

test('the notice of the version before it stays an error', () => {
  expect(found('2027-05-27')).toEqual([expect.stringMatching(/^ledger\.notice-in-force: /)])
  expect(found('2027-05-28')).toEqual([
    expect.stringMatching(/^ledger\.notice: .*2027-06-01 promises 5 days.* begins on 2027-06-03 or later\.$/),
  ])
})
