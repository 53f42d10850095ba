import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { buildOffer } from '../../offer/offer.ts'
import type { RegionSubprocessor } from '../../subprocessors/selection/of-region.ts'
import { judgeSubprocessorStorage, OWN_COUNTRIES } from './subprocessor-storage.ts'

const source = readCatalogue(process.cwd()).catalogue?.versions.get('2026-10-01')
const result = source && buildOffer(source, 'growth', 'eu')
if (!result?.ok) throw new Error('the demo terms do not load')
const { region, subprocessors } = result.offer
const okta = subprocessors.find(({ id }) => id === 'okta') as RegionSubprocessor
const unstated = { ...okta, name: 'Acme', storage: ['not stated'], storageCountries: [] }
const nothing = { ...okta, storage: ['none'], storageCountries: [] }
const billing = {
  ...unstated,
  controllerData: { what: 'billing contacts', clause: 'roles.controller-data' },
}

function judged(wanted: string, list: RegionSubprocessor[]) {
  return judgeSubprocessorStorage(wanted.split(','), { region, subprocessors: list })
}

// Okta stores in Frankfurt and Dublin, which are the vendor's own places in the EU too.
test.each([
  ['stored in both of the vendor’s countries', OWN_COUNTRIES, [okta], 'meets', 'Germany and Ireland'],
  ['one country only is wanted', 'Germany', [okta], 'gap', 'Germany and Ireland'],
  [
    'a place not stated never passes',
    OWN_COUNTRIES,
    [okta, unstated],
    'not-stated',
    'Germany and Ireland; not stated for Acme',
  ],
  [
    'a gap elsewhere is a gap',
    'Germany',
    [okta, unstated],
    'gap',
    'Germany and Ireland; not stated for Acme',
  ],
  ['several countries are wanted', 'Germany,Ireland', [okta], 'meets', 'Germany and Ireland'],
  ['the EEA is wanted', 'EEA', [okta], 'meets', 'Germany and Ireland'],
  ['what stores nothing is no obstacle', 'Germany', [nothing], 'meets', 'no country'],
  ['billing contacts are not judged', OWN_COUNTRIES, [okta, billing], 'meets', 'Germany and Ireland'],
] as const)('%s', (_, wanted, list, verdict, stated) => {
  expect(judged(wanted, [...list])).toMatchObject({ verdict, stated })
})
