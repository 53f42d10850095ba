import { expect, test } from 'vitest'
import { firstOccurrences } from './defined-terms.ts'

const TERMS = [
  { term: 'Month', id: 'month' },
  { term: 'Monthly Uptime', id: 'uptime' },
  { term: 'Credit', id: 'credit' },
  { term: 'S1', id: 'severity' },
  { term: 'S2', id: 'severity' },
]
const found = (text: string) =>
  firstOccurrences(text, TERMS).map(({ start, end, id }) => [text.slice(start, end), id])

test('the longest term counts, singular or plural, in the order of the text', () => {
  expect(found('Credits follow from the Monthly Uptime of a Month.')).toEqual([
    ['Credits', 'credit'],
    ['Monthly Uptime', 'uptime'],
    ['Month', 'month'],
  ])
})

test('each term counts once, two names of one definition together', () => {
  expect(found('S1 and S2; a Month, the next Month')).toEqual([
    ['S1', 'severity'],
    ['Month', 'month'],
  ])
})

test('what only looks like a term is none', () => {
  expect(found('a month, Monthly, S12, Credited, Sub-Month, creditS1')).toEqual([])
})

test('what was found before in the clause is not found again', () => {
  const before = new Set(['month'])
  expect(firstOccurrences('A Month earns a Credit.', TERMS, before).map(({ id }) => id)).toEqual(['credit'])
  expect([...before]).toEqual(['month', 'credit'])
})

test('without terms there is nothing to find', () => {
  expect(firstOccurrences('A Month.', [])).toEqual([])
})
