import { expect, test } from 'vitest'
import type { Contact, Contract, Customer } from '../contracts/customer.ts'
import { audienceOf, type ReleaseForContracts, releaseConcerns } from './audience.ts'

const contract = (id: string, more: Partial<Contract> = {}): Contract => ({
  id,
  reference: id,
  version: null,
  tier: 'enterprise',
  region: 'eu',
  services: null,
  conditions: {},
  noticeDays: null,
  authorisation: 'general',
  begins: '2026-01-01',
  ends: null,
  renews: null,
  renewalNotice: null,
  renewalReminder: true,
  monthlyFee: null,
  yearStarts: '01-01',
  ...more,
})
const contact = (id: string, told: Contact['told']): Contact => ({
  id,
  name: null,
  role: null,
  address: `${id}@alder.example`,
  told,
})
const ALDER: Customer = {
  id: 'alder',
  name: 'Alder',
  reference: null,
  endedOn: null,
  contracts: [
    contract('eu'),
    contract('us', { region: 'us' }),
    contract('over', { ends: '2026-11-16' }),
    contract('last-day', { ends: '2026-11-17' }),
    contract('ahead', { begins: '2027-01-01' }),
  ],
  contacts: [
    contact('mara', [
      { contract: 'eu', kind: 'subprocessors' },
      { contract: 'over', kind: 'subprocessors' },
      { contract: 'us', kind: 'releases' },
    ]),
    contact('kim', [
      { contract: 'eu', kind: 'subprocessors' },
      { contract: 'eu', kind: 'releases' },
      { contract: 'ahead', kind: 'subprocessors' },
    ]),
  ],
}
const PROSPECT: Customer = { ...ALDER, id: 'birch', name: 'Birch', contracts: [], contacts: [] }

const told = (kind: 'subprocessors' | 'releases', concerns: (one: Contract) => boolean) =>
  audienceOf([ALDER, PROSPECT], kind, concerns, '2026-11-17').map(
    ({ customer, contract: { id }, contacts }) =>
      `${customer.name} ${id}: ${contacts.map((one) => one.id).join(' ')}`,
  )

test('who is told of the kind under a contract that is not over and that it concerns', () => {
  expect(told('subprocessors', () => true)).toEqual([
    'Alder eu: mara kim',
    'Alder us: ',
    'Alder last-day: ',
    'Alder ahead: kim',
  ])
  expect(told('subprocessors', ({ region }) => region === 'us')).toEqual(['Alder us: '])
  expect(told('releases', ({ region }) => region === 'us')).toEqual(['Alder us: mara'])
})

const release = (isMaterial: boolean, ...coming: string[]): ReleaseForContracts => ({
  isMaterial,
  comesTo: (contract) => coming.includes(contract),
})

test.each([
  ['a correction concerns nobody', release(false, 'fixed'), { id: 'latest', version: null }, false],
  [
    'a Material Change concerns whoever follows the latest',
    release(true),
    { id: 'latest', version: null },
    true,
  ],
  [
    'a fixed version gets what comes to it',
    release(true, 'fixed'),
    { id: 'fixed', version: '2026-10-01' },
    true,
  ],
  ['and keeps out what does not', release(true), { id: 'fixed', version: '2026-10-01' }, false],
])('%s', (_, what, contract, concerned) => {
  expect(releaseConcerns(what, contract)).toBe(concerned)
})
