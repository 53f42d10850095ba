import { expect, test } from 'vitest'
import type { OfferFacts } from '../offer-facts/offer-facts.ts'
import { placesBeside } from './storage-elsewhere.ts'

type Facts = Parameters<typeof placesBeside>[0]

function facts(locations: [string, string][], ...storage: string[]): Facts {
  return {
    region: { dataLocations: locations.map(([place, country]) => ({ place, country, purpose: 'storage' })) },
    subprocessors: storage.map((line) => ({ storage: [line], controllerData: null })),
  } as Pick<OfferFacts, 'region' | 'subprocessors'>
}

const US: [string, string][] = [
  ['Oregon', 'United States'],
  ['Ohio', 'United States'],
]

test.each<[string, Facts, string | null]>([
  ['the same places', facts(US, 'Oregon, United States', 'none'), null],
  ['another country', facts(US, 'Paris, France'), null],
  ['nothing stated at all', facts(US, 'not stated'), null],
  ['another place', facts(US, 'Hillsboro, Oregon, United States'), 'at other places in the United States'],
  [
    'only places that are not stated',
    facts(US, 'United States (place not stated)'),
    'at places in the United States that are not stated',
  ],
  [
    'some of each, in two countries',
    facts([...US, ['Dublin', 'Ireland']], 'Texas, United States', 'Ireland (place not stated)'),
    'at other places in the United States and Ireland, some of them not stated',
  ],
  ['a city state', facts([['Singapore', 'Singapore']], 'Singapore'), null],
])('%s', (_what, given, words) => {
  expect(placesBeside(given)).toBe(words)
})
