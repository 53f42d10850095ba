import { expect, test } from 'vitest'
import { isCurrency, minorDigits, minorUnits, moneyInWords } from './money.ts'

test.each([
  ['EUR', 2],
  ['HUF', 2],
  ['IDR', 2],
  ['JPY', 0],
  ['KRW', 0],
  ['IQD', 3],
  ['KWD', 3],
])('%s has %i decimals in ISO 4217', (currency, digits) => {
  expect(minorDigits(currency)).toBe(digits)
  expect(isCurrency(currency)).toBe(true)
})

test.each(['', 'eur', 'EU', 'EURO', 'XYZ', 'XDR', '€'])('%j is no currency that fees come in', (code) => {
  expect(isCurrency(code)).toBe(false)
})

test.each([
  ['12000', 'EUR', 1_200_000],
  ['12000.5', 'EUR', 1_200_050],
  ['12000.50', 'EUR', 1_200_050],
  ['0.01', 'USD', 1],
  ['0', 'USD', 0],
  ['12000', 'JPY', 12_000],
  ['1.234', 'KWD', 1_234],
  // The greatest integer that is exact, 9 007 199 254 740 991; and the floating-point trap 1.005 × 1000.
  ['90071992547409.91', 'EUR', 9_007_199_254_740_991],
  ['1.005', 'KWD', 1_005],
])('%s %s is %i minor units', (text, currency, minor) => {
  expect(minorUnits(text, currency)).toBe(minor)
})

test.each([
  ['12,000', 'EUR'],
  ['12.000,50', 'EUR'],
  ['1.005', 'EUR'],
  ['1.5', 'JPY'],
  ['-1', 'EUR'],
  ['+1', 'EUR'],
  ['1e3', 'EUR'],
  ['1e308', 'EUR'],
  ['NaN', 'EUR'],
  ['Infinity', 'EUR'],
  ['.5', 'EUR'],
  ['5.', 'EUR'],
  ['', 'EUR'],
  [' 5', 'EUR'],
  ['90071992547409.92', 'EUR'],
])('%j %s is refused, not corrected', (text, currency) => {
  expect(minorUnits(text, currency)).toBeNull()
})

test.each([
  [1_200_050, 'EUR', 'EUR 12,000.50'],
  [5, 'EUR', 'EUR 0.05'],
  [0, 'EUR', 'EUR 0.00'],
  [12_000, 'JPY', 'JPY 12,000'],
  [1_234, 'KWD', 'KWD 1.234'],
  [9_007_199_254_740_991, 'EUR', 'EUR 90,071,992,547,409.91'],
])('%i minor units of %s read %s', (minor, currency, words) => {
  expect(moneyInWords(minor, currency)).toBe(words)
})
