import { expect, test } from 'vitest'
import { aYearAfter, calendarsThatRunOut, lastHolidayYear, yearsNotListed } from './holidays-run-out.ts'

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
  expect(lastHolidayYear({ holidays: [...LISTED.holidays, { date: '2028-01-01' }] })).toBe(2027)
  expect(lastHolidayYear({ holidays: [...LISTED.holidays, { date: '2028-02-05' }] })).toBe(2028)
})

// Terms from 1 October 2026 that list 2027 and 2028 and, of 2029, New Year's Day alone.
const FROM_OCTOBER = {
  holidays: ['2026-12-25', '2027-01-01', '2027-12-25', '2028-04-14', '2028-12-25', '2029-01-01'].map(
    (date) => ({
      date,
    }),
  ),
}

test.each([
  // From the day of the terms on, the list holds, though its first holiday is in December.
  ['2026-10-01', '2026-10-02', []],
  ['2026-11-20', '2027-01-04', []],
  // Before the terms began, they list nothing: Labour Day 2026 is not there.
  ['2026-04-30', '2026-05-01', ['2026']],
  ['2028-12-29', '2028-12-31', []],
  ['2028-12-29', '2029-01-01', []],
  ['2028-12-29', '2029-01-02', ['2029']],
  // Good Friday and Easter Monday 2029.
  ['2029-03-30', '2029-04-02', ['2029']],
  ['2031-12-31', '2032-01-02', ['2031', '2032']],
  ['2028-12-29', '2030-01-02', ['2029', '2030']],
])('of the days from %s to %s, not listed: %j', (first, last, years) => {
  expect(yearsNotListed(FROM_OCTOBER, '2026-10-01', first, last)).toEqual(years)
})

test('a calendar without holidays lists no year', () => {
  expect(yearsNotListed(NONE, '2026-10-01', '2026-11-02', '2026-11-03')).toEqual(['2026'])
})
