import { expect, test } from 'vitest'
import { bearerToken, shownStart } from './token.ts'

test('a list shows six characters of a token, and no more', () => {
  expect(shownStart(`sladesk_9fK2xw${'A'.repeat(37)}`)).toBe('sladesk_9fK2xw…')
})

test.each([
  ['Bearer sladesk_abc', 'sladesk_abc'],
  ['bearer  sladesk_abc', 'sladesk_abc'],
  [null, ''],
  ['', ''],
  ['Bearer', ''],
  ['Bearer a b', ''],
  ['Basic c2xhZGVzaw==', ''],
  ['sladesk_abc', ''],
])('%j holds the token %j', (header, token) => {
  expect(bearerToken(header)).toBe(token)
})
