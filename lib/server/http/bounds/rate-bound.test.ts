import { expect, test } from 'vitest'
import { RateBound } from './rate-bound.ts'

test('so many are allowed within a span, and all again when it is over', () => {
  const bound = new RateBound(2, 60_000)
  expect(bound.count('a', 0)).toEqual({ left: 1, resets: 60, wait: 0 })
  expect(bound.count('a', 500)).toEqual({ left: 0, resets: 60, wait: 0 })
  expect(bound.count('a', 30_000)).toEqual({ left: 0, resets: 30, wait: 30 })
  expect(bound.count('b', 30_000)).toEqual({ left: 1, resets: 60, wait: 0 })
  expect(bound.count('a', 59_999)).toEqual({ left: 0, resets: 1, wait: 1 })
  expect(bound.count('a', 60_000)).toEqual({ left: 1, resets: 60, wait: 0 })
})

test('of more than are counted at once, the oldest are forgotten', () => {
  const bound = new RateBound(1, 60_000)
  for (let n = 0; n <= 10_000; n += 1) bound.count(`k${n}`, n)
  expect(bound.count('k0', 20_000).wait).toBe(0)
  expect(bound.count('k10000', 20_000).wait).toBe(50)
})
