import { expect, test } from 'vitest'
import { aYearAfter, calendarsThatRunOut, lastHolidayYear } from './holidays-run-out.ts'

const LISTED = { name: 'Frankfurt', holidays: [{ date: '2027-12-26' }, { date: '2026-01-01' }] }
const NONE = { name: 'Every day', holidays: [] }

// 2027 is covered to its end, 31 December 2027. A year after 31 December 2026 that is just enough; a day later it is not.
test.each([
  ['2026-12-31T23:59:59Z', 0],
  ['2027-01-01T00:00:00Z', 1],
  ['2027-11-01T00:00:00Z', 1],
])('at %s the holidays of %i calendar(s) run out within a year', (now, count) => {
  const found = calendarsThatRunOut([NONE, LISTED], aYearAfter(new Date(now)))
  expect(found).toHaveLength(count)
  if (count > 0) expect(found[0]).toMatchObject({ index: 1, lastYear: 2027 })
})

test('a calendar without holidays has no last year', () => {
  expect(lastHolidayYear(NONE)).toBeNull()
  expect(lastHolidayYear(LISTED)).toBe(2027)
  // A list of 2027 that ends with the New Year's Day after it.
  expect(lastHolidayYear({ name: 'x', holidays: [...LISTED.holidays, { date: '2028-01-01' }] })).toBe(2027)
  expect(lastHolidayYear({ name: 'x', holidays: [...LISTED.holidays, { date: '2028-02-05' }] })).toBe(2028)
})
