import { expect, test } from 'vitest'
import { countryName, countryNameFix, isCountryCode, isCountryName } from './country-name.ts'
import { COUNTRY_NAMES } from './country-names.ts'

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const PAIRS = LETTERS.flatMap((first) => LETTERS.map((second) => first + second))

test('names a country by its code', () => {
  expect(countryName('DE')).toBe('Germany')
  expect(countryName('GB')).toBe('United Kingdom')
  expect(countryName('UA')).toBe('Ukraine')
  expect(countryName('CI')).toBe('Côte d’Ivoire')
})

test('knows the 30 states of the EEA', () => {
  const eea =
    'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' ')
  expect(eea).toHaveLength(30)
  expect(eea.filter((code) => !isCountryCode(code))).toEqual([])
})

test('knows the 249 codes that ISO 3166-1 assigns, and no other', () => {
  // Unicode's regions are those of ISO 3166-1, with the codes that ISO reserves or has withdrawn, and groups of countries.
  const reserved = 'AC CP CQ DG EA EU EZ FX IC SU TA UK UN'
  const withdrawn = 'AN BU CS DD DY HV NH RH TP VD YD YU ZR'
  const outside = 'QO XA XB XK ZZ'
  const unassigned = new Set(`${reserved} ${withdrawn} ${outside}`.split(' '))
  const unicode = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const known = PAIRS.filter((code) => unicode.of(code) !== undefined && !unassigned.has(code))
  expect(known).toHaveLength(249)
  expect(PAIRS.filter(isCountryCode)).toEqual(known)
})

test('names each as Unicode does, but for those that a contract writes in full or in another way', () => {
  const unicode = new Intl.DisplayNames('en', { type: 'region' })
  const other = Object.entries(COUNTRY_NAMES).filter(
    ([code, name]) => unicode.of(code)?.replace(' & ', ' and ') !== name,
  )
  expect(Object.fromEntries(other)).toEqual({
    BL: 'Saint Barthélemy',
    BQ: 'Bonaire, Sint Eustatius and Saba',
    CD: 'Democratic Republic of the Congo',
    CG: 'Republic of the Congo',
    CV: 'Cabo Verde',
    GS: 'South Georgia and the South Sandwich Islands',
    HK: 'Hong Kong',
    HM: 'Heard Island and McDonald Islands',
    KN: 'Saint Kitts and Nevis',
    LC: 'Saint Lucia',
    MF: 'Saint Martin',
    MM: 'Myanmar',
    MO: 'Macao',
    PM: 'Saint Pierre and Miquelon',
    PN: 'Pitcairn',
    PS: 'Palestine',
    SH: 'Saint Helena, Ascension and Tristan da Cunha',
    UM: 'United States Minor Outlying Islands',
    VA: 'Holy See',
    VC: 'Saint Vincent and the Grenadines',
    VI: 'United States Virgin Islands',
  })
  const names = Object.values(COUNTRY_NAMES)
  expect(new Set(names).size).toBe(names.length)
})

test('refuses codes without a name, and names of object members', () => {
  for (const code of ['XX', 'UK', 'XK', 'de', '', 'constructor', '__proto__']) {
    expect(isCountryCode(code)).toBe(false)
    expect(() => countryName(code)).toThrow(RangeError)
  }
})

test.each([
  ['DE', 'Germany'],
  ['de', 'Germany'],
  ['UK', 'United Kingdom'],
  ['the Netherlands', 'Netherlands'],
  ['Swizterland', 'Switzerland'],
  ['Deutschland', null],
  ['Frankfurt', null],
  ['XX', null],
])('%s is no name of a country; write %s', (given, write) => {
  expect([isCountryName(given), countryNameFix(given)]).toEqual([false, write])
})
