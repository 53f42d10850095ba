import { expect, test } from 'vitest'
import { record } from '../ledger/testing/notices.ts'
import { selectedFrom } from '../selection/selection.ts'
import { type ListSort, sorted } from './sorting.ts'

const TERMS = {
  regions: [{ id: 'eu', name: 'European Union' }],
  tiers: [{ id: 'small', name: 'Small', supportPlan: 'mail' }],
  supportPlans: [{ id: 'mail', channels: ['email'] }],
  channels: [{ id: 'email', name: 'E-mail' }],
}

const LIST = [
  record('acme', { addedOn: '2025-01-01', seat: 'US' }),
  record('birch', { addedOn: 'not stated', seat: 'DE' }),
  record('cedar', { addedOn: '2026-01-01', seat: 'AT' }),
  record('dogwood', { addedOn: '2025-01-01', seat: 'DE' }),
]

test.each<[ListSort, string]>([
  ['name', 'acme birch cedar dogwood'],
  ['newest', 'cedar acme dogwood birch'],
  ['oldest', 'acme dogwood cedar birch'],
  ['seat', 'cedar birch dogwood acme'],
])('by %s, then by name; what is not stated comes last', (sort, expected) => {
  const { selected } = selectedFrom(LIST, { tier: null, region: 'eu' }, TERMS)
  expect(
    sorted(selected, sort)
      .map((one) => one.record.id)
      .join(' '),
  ).toBe(expected)
})
