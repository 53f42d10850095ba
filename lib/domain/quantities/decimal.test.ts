import { expect, test } from 'vitest'
import { commaFault, pointForComma } from './decimal.ts'

test.each([
  ['99,9', '99.9'],
  [' 0,5 ', '0.5'],
  ['99,9999', '99.9999'],
  // Three digits after the comma are as likely twelve thousand.
  ['12,000', null],
  ['99.9', null],
  ['99,', null],
  ['1,2,3', null],
])('%j with a point is %j', (written, pointed) => {
  expect(pointForComma(written)).toBe(pointed)
})

test('what to write', () => {
  expect(commaFault('99,9')).toBe('Enter 99.9 with a decimal point.')
  expect(commaFault('99.9')).toBeNull()
  expect(commaFault('101,5', (figure) => Number(figure) <= 100)).toBeNull()
  expect(commaFault('99,9', (figure) => Number(figure) <= 100)).toBe('Enter 99.9 with a decimal point.')
})
