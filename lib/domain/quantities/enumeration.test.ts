import { expect, test } from 'vitest'
import { enumerated } from './enumeration.ts'

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
  [
    ['Frankfurt, Germany', 'Dublin, Ireland', 'Rome, Italy'],
    'Frankfurt, Germany; Dublin, Ireland and Rome, Italy',
  ],
])('%j reads "%s"', (items, words) => {
  expect(enumerated(items)).toBe(words)
})
