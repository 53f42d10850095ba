import { expect, test } from 'vitest'
import { textDifference } from './text-difference.ts'

test.each([
  [
    'at or above 99.9% in each Month',
    'at or above 99.99% in each Month',
    [{ before: '99.9%', after: '99.99%' }],
  ],
  [
    'a claim within 30 days, decided in 15 days',
    'a claim within 45 days, decided in 10 days',
    [
      { before: '30', after: '45' },
      { before: '15', after: '10' },
    ],
  ],
  ['by e-mail', 'by e-mail and by telephone', [{ before: '', after: 'and by telephone' }]],
  ['by e-mail and by telephone', 'by e-mail', [{ before: 'and by telephone', after: '' }]],
  ['one  two\n three', 'one two three', []],
  ['a', 'b', [{ before: 'a', after: 'b' }]],
  ['', '', []],
])('%j, then %j', (before, after, stretches) => {
  expect(textDifference(before, after)).toEqual(stretches)
})

test('texts of more than 700 words are not compared', () => {
  const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`).join(' ')
  expect(textDifference(words(700), `${words(699)} other`)).toEqual([{ before: 'w699', after: 'other' }])
  expect(textDifference(words(701), words(700))).toBeNull()
})
