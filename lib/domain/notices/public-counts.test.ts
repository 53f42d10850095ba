import { expect, test } from 'vitest'
import { publicCounts } from './public-counts.ts'
import { publicCountsInWords } from './words.ts'

test('a notice that was sent to nobody has no counts', () => {
  expect(publicCounts({ told: 0, accepted: 0, objections: 0 })).toBeNull()
})

test('none, four and five: what is below five is not told', () => {
  expect(publicCounts({ told: 5, accepted: 4, objections: 0 })).toEqual({
    told: 5,
    accepted: null,
    objections: null,
  })
})

test.each([
  [
    { told: 1204, accepted: 1190, objections: 7 },
    [
      'Sent to 1,204 contacts of customers. The mail servers of 1,190 of them have accepted it.',
      '7 objections stand.',
    ],
  ],
  [
    { told: 12, accepted: 12, objections: 0 },
    [
      'Sent to 12 contacts of customers. The mail servers of all of them have accepted it.',
      'Fewer than 5 objections stand. Smaller numbers are not published: they could point to one customer.',
    ],
  ],
  [
    { told: 9, accepted: 2, objections: 5 },
    [
      'Sent to 9 contacts of customers. The mail servers of fewer than 5 of them have accepted it.',
      '5 objections stand. Smaller numbers are not published: they could point to one customer.',
    ],
  ],
  [
    { told: 3, accepted: 3, objections: 1 },
    [
      'Sent to fewer than 5 contacts of customers.',
      'Fewer than 5 objections stand. Smaller numbers are not published: they could point to one customer.',
    ],
  ],
])('%j reads so', (counted, sentences) => {
  const counts = publicCounts(counted)
  expect(counts === null ? [] : publicCountsInWords(counts, true)).toEqual(sentences)
})

test('where nobody can object, nothing is said of objections', () => {
  expect(publicCountsInWords({ told: null, accepted: null, objections: null }, false)).toEqual([
    'Sent to fewer than 5 contacts of customers. Smaller numbers are not published: they could point to one customer.',
  ])
  expect(publicCountsInWords({ told: 6, accepted: 6, objections: null }, false)).toEqual([
    'Sent to 6 contacts of customers. The mail servers of all of them have accepted it.',
  ])
})
