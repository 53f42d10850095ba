import { expect, test } from 'vitest'
import { closest, meantOrOneOf } from './closest.ts'

const FIELDS = ['commitment', 'credits', 'claim', 'tiers', 'regions', 'serviceName', 'by', 'on']

// Edits by hand: a letter left out (1), two swapped (1), a letter put in (1), another case and a hyphen (0).
test.each([
  ['comitment', 'commitment'],
  ['cerdits', 'credits'],
  ['tierss', 'tiers'],
  ['service-name', 'serviceName'],
  ['Regions', 'regions'],
  ['committments', 'commitment'],
])('%s means %s', (written, meant) => {
  expect(closest(written, FIELDS)).toBe(meant)
})

// "claims" is one edit from "claim"; "clams" is two, and a word of five letters allows one.
test.each(['uptime', 'clams', 'webhooks', ''])('%j means none of them', (written) => {
  expect(closest(written, FIELDS)).toBeNull()
})

test('nothing is meant where nothing is known', () => {
  expect(closest('tiers', [])).toBeNull()
  expect(meantOrOneOf('gold', [{ id: 'starter' }, { id: 'growth' }])).toBe('Use one of: starter, growth.')
  expect(meantOrOneOf('started', [{ id: 'starter' }])).toBe('Did you mean starter?')
})
