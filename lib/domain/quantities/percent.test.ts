import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalPercent, comparePercent, isPercent, percentFromUnits, percentUnits } from './percent.ts'

test('takes decimals from 0 to 100 with at most six places', () => {
  for (const text of ['0', '100', '99.95', '0.000001', '100.000000', '5']) expect(isPercent(text)).toBe(true)
  for (const text of [
    '',
    '-1',
    '101',
    '100.000001',
    '099',
    '1e2',
    '99,9',
    ' 99',
    '99.',
    '.5',
    '99.1234567',
    'NaN',
    '99%',
  ])
    expect(isPercent(text)).toBe(false)
})

test('counts millionths of a percent', () => {
  expect(percentUnits('99.95')).toBe(99_950_000n)
  expect(percentUnits('0.000001')).toBe(1n)
  expect(() => percentUnits('100.000001')).toThrow(RangeError)
  expect(() => percentUnits('often')).toThrow(RangeError)
})

test('writes the shortest form', () => {
  expect(canonicalPercent('99.0')).toBe('99')
  expect(canonicalPercent('99.950')).toBe('99.95')
  expect(canonicalPercent('0.000000')).toBe('0')
})

test('compares by value, where text order would be wrong', () => {
  expect(comparePercent('9', '10')).toBe(-1)
  expect(comparePercent('99.90', '99.9')).toBe(0)
  expect(comparePercent('100', '99.999999')).toBe(1)
})

test('units and text are the same figure', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 100_000_000n }), (units) => {
      expect(percentUnits(percentFromUnits(units))).toBe(units)
    }),
  )
})
