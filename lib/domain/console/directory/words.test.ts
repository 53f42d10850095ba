import { expect, test } from 'vitest'
import { lookedAfterInWords } from './words.ts'

test.each([
  [0, 'The directory looks after nobody yet.'],
  [1, 'The directory looks after 1 person.'],
  [2, 'The directory looks after 2 people.'],
])('%i', (people, words) => expect(lookedAfterInWords(people)).toBe(words))
