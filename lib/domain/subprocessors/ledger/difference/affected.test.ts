import { expect, test } from 'vitest'
import { added, notice, record, removed, turned } from '../testing/notices.ts'
import { affectedBy, touchesUse } from './affected.ts'

const TERMS = {
  regions: [
    { id: 'eu', name: 'European Union' },
    { id: 'us', name: 'United States' },
  ],
  tiers: [
    { id: 'small', name: 'Small', supportPlan: 'mail' },
    { id: 'big', name: 'Big', supportPlan: 'mail' },
  ],
  supportPlans: [{ id: 'mail', channels: ['email'] }],
  channels: [{ id: 'email', name: 'E-mail' }],
}
const acme = record('acme')
const [eu] = acme.regions
if (eu === undefined) throw new Error('no region')
const EVERY_TIER_OF_EU = [
  {
    id: 'eu',
    name: 'European Union',
    tiers: [
      { id: 'small', name: 'Small' },
      { id: 'big', name: 'Big' },
    ],
    isEvery: true,
  },
]

// Whoever was told that it comes has to be told that it does not.
test('a company that was announced and is taken back on the same day concerns the same customers both times', () => {
  const [coming, gone] = [added(acme, '2026-03-01'), removed(acme, '2026-03-01')]
  const first = notice('2026-01-10', [coming])
  const second = notice('2026-01-20', [gone])
  expect(affectedBy(coming, first, [first, second], TERMS)).toEqual(EVERY_TIER_OF_EU)
  expect(affectedBy(gone, second, [first, second], TERMS)).toEqual(EVERY_TIER_OF_EU)
  expect(affectedBy(coming, first, [first], TERMS)).toEqual(EVERY_TIER_OF_EU)
})

test('a change of nothing that an offer shows affects none', () => {
  const coming = added(acme, '2026-03-01')
  const dpf = { participant: 'Acme Ltd.', frameworks: ['eu-us' as const], checkedOn: '2026-01-05' }
  const moved = turned(acme, record('acme', { dpf }), '2026-04-01')
  const second = notice('2026-01-20', [moved])
  expect(affectedBy(moved, second, [notice('2026-01-10', [coming]), second], TERMS)).toEqual([])
})

// A limit to the console changes nothing for who uses the console, and something for who does not, or does not say.
test('a new limit concerns those who are not known to be within it', () => {
  const limited = { ...acme, regions: [{ ...eu, services: ['console'], unless: 'own' }] }
  const touches = (use: Parameters<typeof touchesUse>[1]) =>
    touchesUse({ before: acme, after: limited }, use, [{ id: 'eu' }])
  expect(touches({ services: ['console'], conditions: { own: false } })).toBe(false)
  expect(touches({ services: ['console'] })).toBe(true)
  expect(touches({ services: ['console'], conditions: { own: true } })).toBe(true)
  expect(touches({ services: ['mail'], conditions: { own: false } })).toBe(true)
  expect(touches({})).toBe(true)
})

// The record's purpose is of the console; the messages have their own. Who uses the messages alone is told of neither.
test('what a record says of another engagement concerns nobody who does not use that', () => {
  const texts = { ...eu, engagement: 'texts', services: ['texts'], purpose: 'Sends codes.' }
  const both = { ...acme, purpose: 'Shows the console.', regions: [{ ...eu, services: ['console'] }, texts] }
  const touches = (services: string[] | undefined) =>
    touchesUse({ before: both, after: { ...both, purpose: 'Shows and stores the console.' } }, { services }, [
      { id: 'eu' },
    ])
  expect(touches(['texts'])).toBe(false)
  expect(touches(['console'])).toBe(true)
  expect(touches(undefined)).toBe(true)
})
