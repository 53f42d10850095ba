import { expect, test } from 'vitest'
import { lastDayOf } from '../quantities/time/calendar-date.ts'
import { claimDeadline } from './claim.ts'

// Thirty days after the last day of the month, counted on a calendar.
test.each([
  ['2026-02', '2026-03-30'],
  ['2028-02', '2028-03-30'],
  ['2026-01', '2026-03-02'],
  ['2028-01', '2028-03-01'],
  ['2026-12', '2027-01-30'],
  ['2026-11', '2026-12-30'],
  ['2026-10', '2026-11-30'],
])('a credit for %s is claimed by %s', (month, day) => {
  const monthEnd = lastDayOf(month)
  const facts = {
    month,
    monthEnd,
    windowEnd: monthEnd,
    isOneCycle: false,
    incident: {},
    awareness: {},
    zone: 'UTC',
  }
  expect(claimDeadline({ anchor: 'month-end', days: 30 }, facts)).toEqual({
    by: day,
    needs: null,
    reason: null,
  })
})
