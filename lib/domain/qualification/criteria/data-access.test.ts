import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { buildOffer } from '../../offer/offer.ts'
import type { RegionSubprocessor } from '../../subprocessors/selection/of-region.ts'
import { accessCountriesOf, judgeDataAccess } from './data-access.ts'

const source = readCatalogue(process.cwd()).catalogue?.versions.get('2026-10-01')
const result = source && buildOffer(source, 'growth', 'eu')
if (!result?.ok) throw new Error('the demo terms do not load')
// The staff of the EU region are those of Lumenary Ireland, in Ireland.
const { region, subprocessors } = result.offer
const okta = subprocessors.find(({ id }) => id === 'okta') as RegionSubprocessor
const french = { ...okta, name: 'Acme', access: ['Paris, France'], accessCountries: ['France'] }
const unstated = { ...okta, name: 'Silent', access: ['not stated'], accessCountries: [], seat: 'Germany' }
const american = { ...unstated, seat: 'United States' }
const billing = {
  ...okta,
  controllerData: { what: 'billing contacts', clause: 'roles.controller-data' },
}

test.each([
  ['staff alone', 'Ireland', [], 'meets', 'Ireland'],
  ['staff count too', 'France', [french], 'gap', 'France and Ireland'],
  ['the EEA holds both', 'EEA', [french], 'meets', 'France and Ireland'],
  // Okta reaches its systems from London and San Francisco.
  ['one country outside', 'EEA,United Kingdom', [okta], 'gap', 'Ireland, United Kingdom and United States'],
  [
    'every country is wanted',
    'EEA,United Kingdom,United States',
    [okta],
    'meets',
    'Ireland, United Kingdom and United States',
  ],
  [
    'a seat outside is a gap where access is not stated',
    'EEA',
    [american],
    'gap',
    'Ireland and United States; not stated for Silent (seat counted)',
  ],
  [
    'access that is not stated never passes, wherever the seat is',
    'EEA',
    [unstated],
    'not-stated',
    'Germany and Ireland; not stated for Silent (seat counted)',
  ],
  ['billing contacts are not judged', 'EEA', [billing], 'meets', 'Ireland'],
] as const)('%s', (_, wanted, list, verdict, stated) => {
  expect(judgeDataAccess(wanted.split(','), { region, subprocessors: [...list] })).toMatchObject({
    verdict,
    stated,
  })
})

// By hand from data/subprocessors and the staff of the three regions.
test('every country of access in any region can be asked for', () => {
  if (source === undefined) throw new Error('no terms')
  expect(accessCountriesOf(source.terms.regions, source.subprocessors)).toEqual([
    'Australia',
    'Austria',
    'Canada',
    'Denmark',
    'France',
    'Ireland',
    'Japan',
    'Philippines',
    'Portugal',
    'Singapore',
    'United Kingdom',
    'United States',
  ])
})
