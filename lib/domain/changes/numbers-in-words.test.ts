import { expect, test } from 'vitest'
import { numbersIn } from './numbers-in-words.ts'

test.each([
  ['within 10 days, or Thirty where 1,000 requests are missing', ['10', '30', '1000']],
  // A comma parts thousands, and nothing else.
  ['within 6,0 days, 14,000 days or 1,4 days', ['6,0', '14000', '1,4']],
  ['at least twice a year, 99.95% of the time', ['2', '99.95']],
  ['as clause 6.5, sections 2 to 7 and Articles 28 and 32 GDPR say, within 5 days', ['5']],
  ['Annex III lists them (Article 28(3)(g) GDPR)', []],
  ['someone who lacks none', []],
])('%s', (text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers)
})
