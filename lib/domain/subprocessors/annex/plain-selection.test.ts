import { expect, test } from 'vitest'
import { record } from '../ledger/testing/notices.ts'
import { type ListSelection, selectedFrom } from '../selection/selection.ts'
import { plainSelection } from './plain-selection.ts'

const VENDOR = {
  services: ['api', 'console', 'assistant'].map((id) => ({ id, name: id })),
  conditions: ['ai', 'mail'].map((id) => ({ id, name: id })),
}
const TERMS = {
  ...VENDOR,
  regions: [{ id: 'eu', name: 'EU' }],
  tiers: [{ id: 'small', name: 'Small', supportPlan: 'mail' }],
  supportPlans: [{ id: 'mail', channels: [] }],
  channels: [],
}
const [EU] = record('x').regions as [ReturnType<typeof record>['regions'][number]]
const LIST = [
  record('host'),
  record('counter', { regions: [{ ...EU, services: ['console'] }] }),
  record('writer', { regions: [{ ...EU, services: ['assistant'], onlyIf: 'ai' }] }),
]
const idsOf = (selection: ListSelection) =>
  selectedFrom(LIST, selection, TERMS)
    .selected.map((one) => one.record.id)
    .join(' ')
const plain = (use: Partial<ListSelection>) => {
  const selection = { tier: null, region: 'eu', ...use }
  return plainSelection(selection, VENDOR, (other) => idsOf(other) === idsOf(selection))
}

test.each<[string, Partial<ListSelection>, Partial<ListSelection>]>([
  ['nothing said', {}, {}],
  ['every service', { services: ['assistant', 'console', 'api'] }, {}],
  [
    'a service of nobody beside one of a company',
    { services: ['console', 'api'] },
    { services: ['console'] },
  ],
  // Both say that neither company is used; an address cannot say that no service is.
  ['only a service of nobody', { services: ['api'] }, { services: ['api'] }],
  ['a condition that leaves nobody out', { conditions: { ai: true, mail: true } }, {}],
  [
    'a condition that leaves one out',
    { conditions: { mail: false, ai: false } },
    { conditions: { ai: false } },
  ],
  [
    'a condition of a company whose service is not used',
    { services: ['console'], conditions: { ai: false } },
    // One of both is enough; services are tried first.
    { conditions: { ai: false } },
  ],
  // Each is needed beside the other, though the API alone would say the same.
  [
    'a service and a condition of one company',
    { services: ['assistant', 'api'], conditions: { ai: false } },
    { services: ['assistant'], conditions: { ai: false } },
  ],
])('%s', (_, use, left) => {
  expect(plain(use)).toEqual({ tier: null, region: 'eu', ...left })
})

test('services stand in the order of the vendor, so that an order makes no second annex', () => {
  const given = { tier: null, region: null, services: ['assistant', 'console'] }
  expect(plainSelection(given, VENDOR, () => false).services).toEqual(['console', 'assistant'])
})
