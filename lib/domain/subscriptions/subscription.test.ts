import { expect, test } from 'vitest'
import { followedKey, isToldOf, offeredSelection } from './subscription.ts'

const EVERYONE = { tier: null, region: null }
const OFFERED = {
  regions: [{ id: 'eu', name: 'European Union' }],
  tiers: [{ id: 'enterprise', name: 'Enterprise', supportPlan: 'plus' }],
  supportPlans: [],
  channels: [],
  services: [{ id: 'console', name: 'Web console' }],
  conditions: [{ id: 'ai', name: 'AI features are on' }],
}

test('the same choice has the same key, in whatever order it was made', () => {
  const one = {
    notices: { ...EVERYONE, services: ['a', 'b'], conditions: { x: true, y: false } },
    releases: false,
  }
  const other = {
    notices: { ...EVERYONE, services: ['b', 'a'], conditions: { y: false, x: true } },
    releases: false,
  }
  expect(followedKey(one)).toBe(followedKey(other))
  expect(followedKey({ notices: { ...EVERYONE, conditions: {} }, releases: true })).toBe(
    followedKey({ notices: EVERYONE, releases: true }),
  )
})

test('another tier, another topic, or none is another key', () => {
  const keys = [
    { notices: EVERYONE, releases: false },
    { notices: EVERYONE, releases: true },
    { notices: null, releases: true },
    { notices: { tier: 'enterprise', region: null }, releases: true },
    { notices: { ...EVERYONE, services: ['console'] }, releases: true },
    { notices: { ...EVERYONE, conditions: { ai: true } }, releases: true },
    { notices: { ...EVERYONE, conditions: { ai: false } }, releases: true },
  ].map(followedKey)
  expect(new Set(keys).size).toBe(7)
})

test('what is not offered any more limits nothing', () => {
  expect(offeredSelection({ tier: 'enterprise', region: 'eu' }, OFFERED)).toEqual({
    tier: 'enterprise',
    region: 'eu',
  })
  expect(
    offeredSelection(
      { tier: 'gone', region: 'gone', services: ['console', 'gone'], conditions: { ai: false, gone: true } },
      OFFERED,
    ),
  ).toEqual({ tier: null, region: null, conditions: { ai: false } })
})

test('who follows everything is told of a notice that touches no offer', () => {
  expect(isToldOf(EVERYONE, () => false)).toBe(true)
  expect(isToldOf({ tier: 'enterprise', region: null }, () => false)).toBe(false)
  expect(isToldOf({ tier: 'enterprise', region: null }, () => true)).toBe(true)
})
