import { expect, test } from 'vitest'
import { countsInWords } from './words.ts'

test('what is none is left out', () => {
  expect(countsInWords({ confirmed: 0, unconfirmed: 0, paused: 0, failed: null })).toBe(
    '0 subscribers are told of changes.',
  )
  expect(countsInWords({ confirmed: 1, unconfirmed: 2, paused: 1, failed: 1 })).toBe(
    '1 subscriber is told of changes; 2 not confirmed yet; 1 held back, since the mailbox does not exist; 1 mail not delivered within the last 7 days.',
  )
  expect(countsInWords({ confirmed: 1_200, unconfirmed: 0, paused: 0, failed: 0 })).toBe(
    '1,200 subscribers are told of changes.',
  )
})
