import { expect, test } from 'vitest'
import { keptFor } from './kept-for.ts'

test.each([
  [Number.POSITIVE_INFINITY, 60],
  [3_600_000, 60],
  [60_000, 60],
  [59_999, 59],
  [1_999, 1],
  [999, 0],
  [0, 0],
  [-5_000, 0],
])('what is true for another %d ms may be kept for %d s', (milliseconds, seconds) => {
  expect(keptFor(milliseconds)).toBe(`public, max-age=${seconds}`)
})
