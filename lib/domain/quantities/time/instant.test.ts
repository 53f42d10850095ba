import { expect, test } from 'vitest'
import { instantInWords, momentInWords } from './instant.ts'

test.each([
  ['2026-10-01T00:00:00Z', '1 October 2026'],
  ['2026-07-10T14:00:00Z', '10 July 2026, 14:00 UTC'],
  ['2026-07-01T01:30:00+02:00', '30 June 2026, 23:30 UTC'],
])('%s is %s', (instant, words) => {
  expect(instantInWords(instant)).toBe(words)
})

test('a moment has its time, at midnight too', () => {
  expect(momentInWords('2026-10-01T00:00:00Z')).toBe('1 October 2026, 00:00 UTC')
  expect(momentInWords('2026-07-01T01:30:00+02:00')).toBe('30 June 2026, 23:30 UTC')
})
