import { expect, test } from 'vitest'
import { feeAsOneText, feeFromOneText } from './fee-text.ts'

test.each([
  ['EUR 12000.50', '12000.50', 'EUR'],
  ['eur 12000', '12000', 'EUR'],
  ['EUR12000', '12000', 'EUR'],
  ['12000.50 usd', '12000.50', 'USD'],
  ['12000USD', '12000', 'USD'],
  ['12000', '12000', ''],
  ['EUR', '', 'EUR'],
  ['EUR not stated', 'not stated', 'EUR'],
  ['€12000', '€12000', ''],
  ['12,000 EUR', '12,000', 'EUR'],
  ['', '', ''],
])('%j is %j in %j', (text, fee, currency) => {
  expect(feeFromOneText(text)).toEqual({ fee, currency })
})

test('both parts are one text again', () => {
  expect(feeAsOneText({ fee: '12000.50', currency: 'EUR' })).toBe('EUR 12000.50')
  expect(feeAsOneText({ fee: '', currency: 'EUR' })).toBe('EUR')
  expect(feeAsOneText({ fee: '', currency: '' })).toBe('')
})
