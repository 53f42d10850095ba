import { expect, test } from 'vitest'
import { contractBesideName } from './contract-type.ts'

test.each([
  ['Mission-critical', 'mission-critical', null],
  ['Mission critical', 'mission-critical', null],
  ['Starter', 'self-serve', 'self-serve'],
  ['Enterprise', 'enterprise standard', 'enterprise standard'],
])('beside %s, the contract "%s" is shown as %j', (name, contract, shown) => {
  expect(contractBesideName({ name, contract })).toBe(shown)
})
