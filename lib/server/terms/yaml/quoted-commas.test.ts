import { expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { withQuotedCommas } from './quoted-commas.ts'

test.each([
  ['{ atLeast: 99,9, atMost: "100" }', '{ atLeast: "99,9", atMost: "100" }'],
  // Both fields would be named “9”.
  ['{ atLeast: 99,9, below: 99,9 }', '{ atLeast: "99,9", below: "99,9" }'],
  ['{ requestsPerMinute: 1,234,567 }', '{ requestsPerMinute: "1,234,567" }'],
  ['a: { b: 1,5, c: { d: 2,5 } }', 'a: { b: "1,5", c: { d: "2,5" } }'],
  // These are what they look like.
  ['{ a: 1, 2: 3 }', '{ a: 1, 2: 3 }'],
  ['{ a: 1,2: 3 }', '{ a: 1,2: 3 }'],
  ['a: 99,9', 'a: 99,9'],
  ['a: "{ b: 99,9 }" # { b: 99,9 }', 'a: "{ b: 99,9 }" # { b: 99,9 }'],
  ['a: [0, 5,5]', 'a: [0, 5,5]'],
])('%s', (source, quoted) => {
  expect(withQuotedCommas(source, parseDocument(source))).toBe(quoted)
})
