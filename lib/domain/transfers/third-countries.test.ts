import { expect, test } from 'vitest'
import { countryName, isCountryCode } from '../places/country-name.ts'
import { EEA_COUNTRIES } from '../places/eea.ts'
import { isAdequate, isThirdCountry, isUnitedStates } from './third-countries.ts'

const CODES = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  .flatMap((first, _, letters) => letters.map((second) => `${first}${second}`))
  .filter(isCountryCode)

test('the states of the EEA are no third countries, nor is land of theirs with a code of its own', () => {
  const inside = CODES.filter((code) => !isThirdCountry(code)).map(countryName)
  expect(inside.filter((name) => !EEA_COUNTRIES.includes(name))).toEqual([
    'Åland Islands',
    'French Guiana',
    'Guadeloupe',
    'Saint Martin',
    'Martinique',
    'Réunion',
    'Mayotte',
  ])
  expect(EEA_COUNTRIES.filter((name) => !inside.includes(name))).toEqual([])
})

// https://commission.europa.eu/law/law-topic/data-protection/international-dimension-data-protection/adequacy-decisions_en
test('countries with an adequacy decision, the United States apart', () => {
  expect(CODES.filter(isAdequate).map(countryName)).toEqual([
    'Andorra',
    'Argentina',
    'Brazil',
    'Canada',
    'Switzerland',
    'Faroe Islands',
    'United Kingdom',
    'Guernsey',
    'Israel',
    'Isle of Man',
    'Jersey',
    'Japan',
    'South Korea',
    'New Zealand',
    'Uruguay',
  ])
  expect([isAdequate('US'), isThirdCountry('US'), isUnitedStates('US')]).toEqual([false, true, true])
  expect([isUnitedStates('PR'), isUnitedStates('GB')]).toEqual([true, false])
})
