import { expect, test } from 'vitest'
import { COUNTRY_NAMES, WITH_ARTICLE } from './country-names.ts'
import { countryInSentence } from './place-in-words.ts'

test.each([
  ['US', 'the United States'],
  ['GB', 'the United Kingdom'],
  ['AE', 'the United Arab Emirates'],
  ['NL', 'the Netherlands'],
  ['PH', 'the Philippines'],
  ['BS', 'the Bahamas'],
  ['CD', 'the Democratic Republic of the Congo'],
  ['CZ', 'Czechia'],
  ['DE', 'Germany'],
  ['SG', 'Singapore'],
])('%s is %s within a sentence', (code, words) => {
  expect(countryInSentence(COUNTRY_NAMES[code] ?? '')).toBe(words)
})

test('only names of the table take an article', () => {
  const names = Object.values(COUNTRY_NAMES)
  expect([...WITH_ARTICLE].filter((name) => !names.includes(name))).toEqual([])
})
