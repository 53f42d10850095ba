import { expect, test } from 'vitest'
import { secondsToNextTry } from './next-try.ts'

test.each([
  [1, 10],
  [2, 20],
  [5, 160],
  [11, 10_240],
  [12, 14_400],
  [37, 14_400],
])('after try %d it waits %d s', (tries, seconds) => {
  expect(secondsToNextTry(tries)).toBe(seconds)
})

test('it is given up between four and five days after the first try', () => {
  let waited = 0
  let tries = 1
  for (let next = secondsToNextTry(tries); next !== null; next = secondsToNextTry(tries)) {
    waited += next
    tries += 1
  }
  expect(waited / 86_400).toBeGreaterThan(4)
  expect(waited / 86_400).toBeLessThan(5)
})
