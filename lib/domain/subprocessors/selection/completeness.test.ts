import { expect, test } from 'vitest'
import { companyLines } from '../annex/company-lines.ts'
import { record } from '../ledger/testing/notices.ts'
import type { Subprocessor } from '../schema.ts'
import { completenessOf } from './completeness.ts'
import { selectedFrom } from './selection.ts'

const TERMS = {
  regions: [{ id: 'eu', name: 'European Union' }],
  tiers: [],
  supportPlans: [],
  channels: [],
}
const selectedOf = (...list: Subprocessor[]) =>
  selectedFrom(list, { tier: null, region: null }, TERMS).selected

const WHOLE: Partial<Subprocessor> = {
  address: 'Main Street 1',
  contact: { name: 'Ada Byron', position: 'not stated', details: 'not stated' },
  dpaUrl: 'https://acme.example.com/dpa',
  listUrl: 'https://acme.example.com/list',
  regions: [
    {
      region: 'eu',
      storage: [{ place: 'Frankfurt', country: 'DE' }],
      access: [{ place: 'Dublin', country: 'IE' }],
      mechanism: 'scc-module-3',
    },
  ],
}

test('a company that states everything leaves no gap', () => {
  expect(completenessOf(selectedOf(record('acme', WHOLE)))).toEqual([])
})

test.each<[Partial<Subprocessor>, string]>([
  [{ responsibilities: 'not stated' }, 'responsibilities'],
  [{ dpaUrl: 'not stated' }, 'a data processing agreement'],
  [{ listUrl: 'not stated' }, 'a general list of sub-processors'],
  [{ address: 'not stated' }, 'an address'],
  [{ addedOn: 'not stated' }, 'a first day on the list'],
])('%j is counted', (missing, what) => {
  const list = selectedOf(record('acme', { ...WHOLE, ...missing }), record('zenith', WHOLE))
  expect(completenessOf(list)).toEqual([`1 of 2 does not state ${what}.`])
  const both = selectedOf(
    record('acme', { ...WHOLE, ...missing }),
    record('zenith', { ...WHOLE, ...missing }),
  )
  expect(completenessOf(both)).toEqual([`2 of 2 do not state ${what}.`])
})

test('a gap is counted for whatever Annex III prints as not stated', () => {
  const nothing = record('dark', {
    responsibilities: 'not stated',
    addedOn: 'not stated',
    regions: [{ region: 'eu', storage: 'not stated', access: 'not stated', mechanism: 'not-stated' }],
  })
  const selected = selectedOf(nothing)
  const printed = selected
    .flatMap((one) => companyLines(one, { legalName: 'Vendor, Inc.', shortName: 'Vendor' }))
    .filter(({ words }) => words.includes('not stated'))
    .map(({ label }) => label)
  // By hand: address, contact, responsibilities, storage, access, mechanism, since, its DPA and its list.
  expect(printed).toHaveLength(9)
  expect(completenessOf(selected)).toEqual([
    '1 of 1 does not state from where staff can reach the data.',
    '1 of 1 does not state where data are stored.',
    '1 of 1 does not state a transfer mechanism.',
    '1 of 1 does not state a first day on the list.',
    '1 of 1 does not state an address.',
    '1 of 1 does not state a contact.',
    '1 of 1 does not state responsibilities.',
    '1 of 1 does not state a data processing agreement.',
    '1 of 1 does not state a general list of sub-processors.',
  ])
})
