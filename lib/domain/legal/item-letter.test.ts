import { expect, test } from 'vitest'
import { itemLetter } from './item-letter.ts'

// CSS Counter Styles Level 3, 6.2: lower-alpha. 26 × 26 pairs of letters follow the 26 letters.
test.each([
  [0, 'a'],
  [25, 'z'],
  [26, 'aa'],
  [27, 'ab'],
  [52, 'ba'],
  [701, 'zz'],
  [702, 'aaa'],
])('item %i has the letter %s', (index, letter) => {
  expect(itemLetter(index)).toBe(letter)
})
