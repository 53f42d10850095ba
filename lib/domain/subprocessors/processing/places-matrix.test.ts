import { expect, test } from 'vitest'
import { record } from '../ledger/testing/notices.ts'
import { selectedFrom } from '../selection/selection.ts'
import { placesMatrix } from './places-matrix.ts'

const TERMS = {
  regions: [{ id: 'eu', name: 'European Union' }],
  tiers: [{ id: 'small', name: 'Small', supportPlan: 'mail' }],
  supportPlans: [{ id: 'mail', channels: ['email'] }],
  channels: [{ id: 'email', name: 'E-mail' }],
}
const [eu] = record('acme').regions
if (eu === undefined) throw new Error('no region')

test('what happens where, by company; what is not stated comes last', () => {
  const list = [
    record('acme', {
      regions: [
        {
          ...eu,
          storage: [{ place: 'Frankfurt', country: 'DE' }],
          access: [
            { place: 'Manila', country: 'PH' },
            { place: 'Berlin', country: 'DE' },
          ],
        },
      ],
    }),
    record('below', { regions: [{ ...eu, storage: 'none', access: 'not stated' }] }),
    record('chat', {
      regions: [{ ...eu, storage: 'not stated', access: [{ place: 'Vienna', country: 'AT' }] }],
    }),
  ]
  const { countries, rows } = placesMatrix(selectedFrom(list, { tier: null, region: 'eu' }, TERMS).selected)
  expect(countries).toEqual(['Austria', 'Germany', 'Philippines', 'not stated'])
  expect(rows.map(({ id, uses }) => [id, uses])).toEqual([
    ['acme', [null, 'both', 'reached', null]],
    ['below', [null, null, null, 'reached']],
    ['chat', ['reached', null, null, 'stored']],
  ])
})

// One company does two things: only what it does with text messages is reached from the Philippines.
test('what a company does for several purposes is told apart', () => {
  const list = [
    record('acme', {
      purpose: 'Delivers e-mails.',
      regions: [
        { ...eu, storage: [{ place: 'Frankfurt', country: 'DE' }], access: 'not stated' },
        {
          ...eu,
          engagement: 'text-messages',
          purpose: 'Sends text messages.',
          storage: 'none',
          access: [{ place: 'Manila', country: 'PH' }],
        },
      ],
    }),
  ]
  const { countries, rows } = placesMatrix(selectedFrom(list, { tier: null, region: 'eu' }, TERMS).selected)
  expect(countries).toEqual(['Germany', 'Philippines', 'not stated'])
  expect(rows.map(({ id, purpose, uses }) => [id, purpose, uses])).toEqual([
    ['acme', 'Delivers e-mails.', ['stored', null, 'reached']],
    ['acme', 'Sends text messages.', [null, 'reached', null]],
  ])
})
