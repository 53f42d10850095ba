import { expect, test } from 'vitest'
import type { TransferMechanism } from '../../subprocessors/mechanism.ts'
import type { Subprocessor } from '../../subprocessors/schema.ts'
import { mechanismFindings } from './mechanism-rule.ts'

type Served = { seat: string; access: string[]; mechanism: TransferMechanism }

function serving({ seat, access, mechanism }: Served): Subprocessor {
  return {
    id: 'desk',
    name: 'Desk',
    legalName: 'Desk, Inc.',
    address: 'not stated',
    seat,
    contact: { name: 'not stated', position: 'not stated', details: 'not stated' },
    website: 'https://www.example.com/',
    purpose: 'Holds tickets.',
    responsibilities: 'Tickets.',
    dataCategories: ['names'],
    dataSubjects: ['users'],
    addedOn: '2024-02-29',
    dpaUrl: 'not stated',
    listUrl: 'not stated',
    chain: { rank: 1, parent: null },
    regions: [
      {
        region: 'eu',
        storage: [{ place: 'Frankfurt', country: 'DE' }],
        access: access.map((country) => ({ place: 'somewhere', country })),
        mechanism,
      },
    ],
  }
}

// GDPR Articles 44 to 46; the Data Privacy Framework is Decision (EU) 2023/1795, for companies in the United States.
test.each([
  ['FR', ['IE', 'NO'], 'none-needed', null],
  ['US', ['IE'], 'none-needed', 'in United States'],
  ['IE', ['GB', 'PH'], 'none-needed', 'in United Kingdom, Philippines'],
  ['US', ['US', 'DE'], 'dpf', null],
  ['US', ['US', 'PH', 'AU'], 'dpf', 'in Philippines, Australia too'],
  ['US', ['US', 'PH'], 'scc-module-3', null],
  ['CH', ['CH'], 'adequacy', null],
] as const)('seat %s, access from %j, %s', (seat, access, mechanism, says) => {
  const found = mechanismFindings([serving({ seat, access: [...access], mechanism })])
  expect(found.map(({ message }) => message)).toEqual(says === null ? [] : [expect.stringContaining(says)])
})

test('what a provider of other data does is none of the rule', () => {
  const provider = serving({ seat: 'US', access: ['US'], mechanism: 'none-needed' })
  const controllerData = { what: 'billing contacts', clause: 'roles.controller-data' }
  expect(mechanismFindings([{ ...provider, controllerData }])).toEqual([])
})
