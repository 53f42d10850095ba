import { expect, test } from 'vitest'
import { answerBy, answerDaysIn, exitBy } from './answer-days.ts'

const CLAUSE =
  'After an objection made in time, Lumenary does not use the new Sub-processor. Within 15 days Lumenary offers an alternative, or says that it has none. If Customer accepts no alternative, it may end the affected part of the Service without penalty, on a date that it chooses within the 90 days that begin when Lumenary has offered an alternative.'
const DAYS = { answer: 15, exit: 90 }

test('the clause states the days, or the desk states none', () => {
  expect(answerDaysIn(CLAUSE)).toEqual(DAYS)
  expect(answerDaysIn(CLAUSE.replace('within the 90 days that begin', 'at any time after'))).toBe(null)
  expect(answerDaysIn('Lumenary answers without undue delay.')).toBe(null)
})

// 10 December + 15 days = 25 December; 25 December + 90 days: 6 left of December, 31, 28, so 25 of March.
test('an answer is due 15 days after the day of receipt, in the stated zone', () => {
  expect(answerBy(new Date('2026-12-10T23:30:00Z'), DAYS, 'UTC')).toBe('2026-12-25')
  // Half past midnight of the 11th in Berlin.
  expect(answerBy(new Date('2026-12-10T23:30:00Z'), DAYS, 'Europe/Berlin')).toBe('2026-12-26')
})

test('the days to end it begin with the answer, at the latest when the time to answer is over', () => {
  const received = new Date('2026-12-10T10:00:00Z')
  expect(exitBy(received, null, DAYS, 'UTC')).toBe('2027-03-25')
  // 14 December + 90 days: 17 left of December, 31, 28, so 14 of March.
  expect(exitBy(received, new Date('2026-12-14T08:00:00Z'), DAYS, 'UTC')).toBe('2027-03-14')
  expect(exitBy(received, new Date('2027-01-20T08:00:00Z'), DAYS, 'UTC')).toBe('2027-03-25')
})
