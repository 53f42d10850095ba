import { expect, test } from 'vitest'
import { moneyCell } from './money-cell.ts'

test.each([
  [1_200_005, 'EUR', 12_000.05, '#,##0.00'],
  [7, 'EUR', 0.07, '#,##0.00'],
  [0, 'USD', 0, '#,##0.00'],
  [100_001, 'JPY', 100_001, '#,##0'],
  [12_345, 'KWD', 12.345, '#,##0.000'],
  // Fifteen digits, which every spreadsheet holds.
  [999_999_999_999_999, 'EUR', 9_999_999_999_999.99, '#,##0.00'],
])('%d minor units of %s are %d, shown as %s', (minor, currency, number, format) => {
  expect(moneyCell(minor, currency)).toEqual({ number, format })
})

test('a sum with more digits than a spreadsheet holds is written out', () => {
  expect(moneyCell(9_007_199_254_740_991, 'EUR')).toBe('EUR 90,071,992,547,409.91')
})
