import { expect, test } from 'vitest'
import { instantInWords } from './instant.ts'

test.each([
  ['2026-10-01T00:00:00Z', '1 October 2026'],
  ['2026-07-10T14:00:00Z', '10 July 2026, 14:00 UTC'],
  ['2026-07-01T01:30:00+02:00', '30 June 2026, 23:30 UTC'],
])('%s is %s', (instant, words) => {
  expect(instantInWords(instant)).toBe(words)
})
