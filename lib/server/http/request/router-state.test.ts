import { expect, test } from 'vitest'
import { isRouterState } from './router-state.ts'

test.each([
  [undefined, true],
  ['%5B%22%22%2C%7B%22children%22%3A%5B%22console%22%2C%7B%7D%5D%7D%5D', true],
  ['["",{}]', true],
  ['', false],
  ['x', false],
  ['%', false],
  ['[]', false],
  ['{"children":[]}', false],
  [`["",{}]${' '.repeat(40_001)}`, false],
])('the state %j of a router can be read: %s', (header, isRead) => {
  expect(isRouterState(header)).toBe(isRead)
})
