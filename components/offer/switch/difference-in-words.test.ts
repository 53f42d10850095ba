import { expect, test } from 'vitest'
import { differenceInWords } from './difference-in-words.ts'

test.each([
  ['at or above 99.9% in each Month', 'at or above 99.99% in each Month', '99.9% → 99.99%'],
  ['within 30 days.', 'within 45 days, in writing.', '30 days → 45 days, in writing'],
  ['no more', 'no more', null],
  ['no  more', 'no more', null],
  ['by e-mail', 'by e-mail or telephone', '+ or telephone'],
  [
    'one two three four five six seven eight nine',
    'ten eleven twelve thirteen fourteen fifteen sixteen',
    'worded differently',
  ],
])('%j, then %j', (before, after, told) => {
  expect(differenceInWords(before, after, false)).toBe(told)
})

test.each([
  ['3 h 21 min 36 s', '20 min 9.6 s', '3 h 21 min 36 s → 20 min 9.6 s'],
  ['24×7×365', '24×7×365', null],
  ['Monday to Friday, 09:00 to 17:00, Europe/Berlin', 'every hour of every day', 'worded differently'],
])('a value is told whole: %j, then %j', (before, after, told) => {
  expect(differenceInWords(before, after, true)).toBe(told)
})
