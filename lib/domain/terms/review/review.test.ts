import { expect, test } from 'vitest'
import { reviewAt } from './review.ts'

const REVIEWS = ['2026-10-05', '2026-07-01', '2026-11-03']

// By hand: 27 days of November after the 3rd, 31 of December, 31 of January, and 3 make 92.
test.each([
  ['2026-11-03T00:00:00Z', '2026-11-03', '2027-02-03', false],
  ['2027-02-03T23:59:59Z', '2026-11-03', '2027-02-03', false],
  ['2027-02-04T00:00:00Z', '2026-11-03', '2027-02-03', true],
  ['2026-11-02T23:59:59Z', '2026-10-05', '2027-01-05', false],
  ['2026-06-30T12:00:00Z', null, null, true],
])('at %s', (moment, last, due, overdue) => {
  expect(reviewAt(REVIEWS, 92, new Date(moment))).toEqual({ last, due, overdue })
})

test('terms may ask for reviews more often than quarterly, never less often', () => {
  const now = new Date('2026-12-04T00:00:00Z')
  expect(reviewAt(['2026-11-03'], 30, now)).toMatchObject({ due: '2026-12-03', overdue: true })
  expect(reviewAt(['2026-11-03'], 365, now)).toMatchObject({ due: '2027-02-03', overdue: false })
})
