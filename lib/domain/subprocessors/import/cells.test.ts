import { expect, test } from 'vitest'
import { addressIn, contactIn, dayIn, listIn } from './cells.ts'
import { countryIn, placesIn } from './places.ts'
import { mechanismIn, noteIn } from './transfer.ts'

test.each([
  ['DE', 'DE'],
  ['germany', 'DE'],
  ['UK', 'GB'],
  ['USA', 'US'],
  ['United States of America', 'US'],
  ['the United Kingdom', 'GB'],
  ['The Netherlands', 'NL'],
  ['Bosnia and Herzegovina', 'BA'],
  ['Türkiye', 'TR'],
  // Two countries, and several: none is guessed.
  ['Korea', null],
  ['EU', null],
  ['Germny', null],
  ['constructor', null],
  // A word in small letters, and no code.
  ['in', null],
])('the country “%s” is %s', (cell, code) => {
  expect(countryIn(cell)).toBe(code)
})

const at = (country: string, place = 'not stated') => ({ place, country })
test.each([
  ['', 'not stated'],
  ['n/a', 'not stated'],
  ['none', 'none'],
  ['Frankfurt, Germany; Dublin, Ireland', [at('DE', 'Frankfurt'), at('IE', 'Dublin')]],
  ['Germany (Frankfurt)', [at('DE', 'Frankfurt')]],
  ['United States (place not stated)', [at('US')]],
  ['US - Oregon', [at('US', 'Oregon')]],
  ['Singapore', [at('SG', 'Singapore')]],
  ['US, DE & Ireland', [at('US'), at('DE'), at('IE')]],
  ['US / EU', [at('US'), at('<country code; the table says “EU”>')]],
  ['Trinidad and Tobago', [at('TT')]],
  ['Frankfurt', [at('<country code; the table says “Frankfurt”>')]],
  ['<b>EU</b>', [at('<country code; the table says “bEU/b”>')]],
])('the places in “%s”', (cell, places) => {
  expect(placesIn(cell)).toEqual(places)
})

test.each([
  ['2024-02-29', '2024-02-29'],
  ['2023-02-29', '<first day on the list, YYYY-MM-DD; the table says “2023-02-29”>'],
  ['29 February 2024', '2024-02-29'],
  ['February 29, 2024', '2024-02-29'],
  ['1. March 2024', '2024-03-01'],
  ['03/04/2024', '<first day on the list, YYYY-MM-DD; the table says “03/04/2024”>'],
  ['', 'not stated'],
])('the day “%s” is %s', (cell, day) => {
  expect(dayIn(cell)).toBe(day)
})

test.each([
  ['', 'not-stated'],
  ['SCC', 'scc-module-3'],
  ['Standard Contractual Clauses (Module Three)', 'scc-module-3'],
  ['EU SCCs with UK Addendum', 'uk-addendum'],
  ['EU-US DPF', 'dpf'],
  ['Adequacy', 'adequacy'],
  ['n/a', 'none-needed'],
  ['EU Standard Contractual Clauses, module 3', 'scc-module-3'],
])('the mechanism “%s” is %s', (cell, mechanism) => {
  expect(mechanismIn(cell)).toBe(mechanism)
})

test.each(['SCCs + DPF', 'SCC module 2', 'IDTA', 'BCR', 'SCCs and IDTA'])(
  '“%s” is left to be read by somebody',
  (cell) => {
    expect(mechanismIn(cell)).toMatch(
      new RegExp(`^<one of adequacy, dpf.*the table says “${cell.replace('+', '\\+')}”>$`),
    )
  },
)

test('what our own exports say of the framework is read back', () => {
  expect(
    noteIn('Listed as Acme, Inc. (EU–US and UK Extension) on 12 November 2026. Data stay in Ohio.'),
  ).toEqual({
    dpf: { participant: 'Acme, Inc.', frameworks: ['eu-us', 'uk-extension'], checkedOn: '2026-11-12' },
    note: 'Data stay in Ohio.',
  })
  expect(noteIn('Listed as seen (everywhere) on 31 November 2026.')).toEqual({
    dpf: null,
    note: 'Listed as seen (everywhere) on 31 November 2026.',
  })
})

test('lists, contacts and addresses', () => {
  expect(listIn('names, e-mail addresses (work, private)', false)).toEqual([
    'names',
    'e-mail addresses (work, private)',
  ])
  expect(listIn('names, at work; cookies', false)).toEqual(['names, at work', 'cookies'])
  expect(listIn('- names\n- cookies', false)).toEqual(['names', 'cookies'])
  const nobody = { name: 'not stated', position: 'not stated', details: 'not stated' }
  expect(contactIn('privacy@acme.example')).toEqual({ ...nobody, details: 'privacy@acme.example' })
  expect(contactIn('DPO, dpo@acme.example; name not stated')).toEqual({
    ...nobody,
    position: 'DPO',
    details: 'dpo@acme.example',
  })
  expect(contactIn('https://acme.example/x, room 1; name and position not stated')).toEqual({
    ...nobody,
    details: 'https://acme.example/x, room 1',
  })
  expect(addressIn('acme.example/dpa', 'x')).toBe('https://acme.example/dpa')
  expect(addressIn('http://acme.example', 'x')).toBe('<x; the table says “http://acme.example”>')
})
