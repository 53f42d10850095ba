import fc from 'fast-check'
import { expect, test } from 'vitest'
import { counted, durationInWords, grouped } from './duration.ts'

test.each([
  [0, 'none'],
  [1, '0.001 s'],
  [1_000, '1 s'],
  [1_050, '1.05 s'],
  [60_000, '1 min'],
  [2_592_000, '43 min 12 s'],
  [7_928_800, '2 h 12 min 8.8 s'],
  [86_400_000, '1 d'],
  [315_360_000, '3 d 15 h 36 min'],
  [86_400_001, '1 d 0.001 s'],
])('%i ms is %s', (milliseconds, words) => {
  expect(durationInWords(milliseconds)).toBe(words)
})

const UNITS: Record<string, number> = { d: 86_400_000, h: 3_600_000, min: 60_000, s: 1_000 }

test('no millisecond is lost in the words', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 32_000_000_000 }), (milliseconds) => {
      const parts = [...durationInWords(milliseconds).matchAll(/([\d.]+) (d|h|min|s)/g)]
      const sum = parts.reduce(
        (total, [, amount, unit]) => total + Number(amount) * (UNITS[unit ?? ''] ?? 0),
        0,
      )
      expect(Math.round(sum)).toBe(milliseconds)
    }),
  )
})

test('groups thousands and counts in the plural', () => {
  expect(grouped(999)).toBe('999')
  expect(grouped(1_000)).toBe('1,000')
  expect(grouped(1_234_567)).toBe('1,234,567')
  expect(counted(1, 'day')).toBe('1 day')
  expect(counted(3_000, 'request')).toBe('3,000 requests')
})
