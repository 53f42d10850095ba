import { expect, test } from 'vitest'
import { offerPageFacts } from './page-facts.ts'

const standingAt = (moment: string) => offerPageFacts('enterprise', 'eu', new Date(moment))?.standing

test('the page in force leads to its version for ever, and to what an announced one changes', () => {
  expect(standingAt('2026-11-20T10:00:00Z')).toMatchObject({
    version: '2026-10-01',
    since: '1 October 2026',
    permanent: '/versions/2026-10-01/enterprise/eu',
    next: {
      begins: '1 March 2027',
      comparison: '/versions/compare?from=2026-10-01&to=2027-03-01&tier=enterprise&region=eu',
    },
  })
  // A moment before the later version is published nobody knows of it.
  expect(standingAt('2026-11-16T08:59:59Z')?.next).toBeNull()
})

test('before the first version begins its page says so, and has no row of this month', () => {
  const facts = offerPageFacts('enterprise', 'eu', new Date('2026-03-31T23:59:59Z'))
  expect(facts?.standing).toMatchObject({
    standing: 'announced',
    version: '2026-04-01',
    since: '1 April 2026',
    next: null,
    notice: {
      sentence:
        'These terms are published but not yet in force. They apply from 1 April 2026; no version applies before then.',
    },
  })
  expect(facts?.currentBudget).toBeNull()
  expect(offerPageFacts('enterprise', 'eu', new Date('2026-01-01T00:00:00Z'))).toBeNull()
})

// The last review is of 3 November 2026; 92 days later is 3 February 2027.
test('it says that a review is due from the day after the one by which it was', () => {
  expect(standingAt('2027-02-03T23:59:59Z')).toMatchObject({
    lastReview: '3 November 2026',
    reviewDue: null,
  })
  expect(standingAt('2027-02-04T00:00:00Z')?.reviewDue).toBe('A review has been due since 3 February 2027')
})
