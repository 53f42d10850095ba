import { expect, test } from 'vitest'
import { countryName, isCountryCode } from './country-name.ts'

test('names a country by its code', () => {
  expect(countryName('DE')).toBe('Germany')
  expect(countryName('GB')).toBe('United Kingdom')
})

test('knows the 30 states of the EEA', () => {
  const eea =
    'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' ')
  expect(eea).toHaveLength(30)
  expect(eea.filter((code) => !isCountryCode(code))).toEqual([])
})

test('refuses codes without a name, and names of object members', () => {
  for (const code of ['XX', 'de', '', 'constructor', '__proto__']) {
    expect(isCountryCode(code)).toBe(false)
    expect(() => countryName(code)).toThrow(RangeError)
  }
})
