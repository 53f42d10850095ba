import { expect, test } from 'vitest'
import { differenceInWords } from './difference-in-words.ts'

test.each([
  ['at or above 99.9% in each Month', 'at or above 99.99% in each Month', '99.9% → 99.99%'],
  ['within 30 days.', 'within 45 days, in writing.', '30 days → 45 days, in writing'],
  ['no more', 'no more', null],
  ['by e-mail', 'by e-mail or telephone', '+ or telephone'],
  [
    'S1 critical\t4 business hours\tMonday to Friday',
    'S1 critical\t30 minutes, 24×7×365\tMonday to Friday',
    '4 business hours → 30 minutes, 24×7×365',
  ],
  ['a\tb\tc\td', 'e\tf\tg\th', 'worded differently'],
  [
    'one two three four five six seven eight nine',
    'ten eleven twelve thirteen fourteen fifteen sixteen',
    'worded differently',
  ],
])('%j, then %j', (before, after, told) => {
  expect(differenceInWords(before, after)).toBe(told)
})
