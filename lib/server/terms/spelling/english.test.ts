import { expect, test } from 'vitest'
import { isEnglish } from './english.ts'

test.each([
  ['consent', true],
  ['content', true],
  ['requests', true],
  ['theirs', true],
  ['recieved', false],
  ['cutsomer', false],
  ['accomodate', false],
])('is %s a word of English? %s', (word, answer) => {
  expect(isEnglish(word)).toBe(answer)
})
