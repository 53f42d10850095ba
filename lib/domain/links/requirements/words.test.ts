import { expect, test } from 'vitest'
import type { JudgedOption } from './view.ts'
import { outcomeInWords } from './words.ts'

/** Options by their letters, those in capitals meeting every must. */
function options(letters: string) {
  return [...letters].map((letter) => ({
    name: letter.toUpperCase(),
    judged: { qualifies: letter === letter.toUpperCase() } as JudgedOption['judged'],
  }))
}

test.each([
  ['A', 'Your option meets every must.'],
  ['b', 'Your option does not meet every must.'],
  ['AB', 'All your options meet every must.'],
  ['abc', 'None of your options meets every must.'],
  ['Ab', 'Option A meets every must. Option B does not.'],
  ['aBc', 'Option B meets every must. Options A and C do not.'],
  ['AbC', 'Options A and C meet every must. Option B does not.'],
])('of %s it says: %s', (letters, words) => {
  expect(outcomeInWords(options(letters))).toBe(words)
})
