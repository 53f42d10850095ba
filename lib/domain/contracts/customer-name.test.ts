import { expect, test } from 'vitest'
import { isLongerThan, LONGEST_CUSTOMER, nameOnLine } from './customer-name.ts'

test.each([
  ['W'.repeat(300), false],
  ['W'.repeat(301), true],
  // Two units each as JavaScript counts, and one character.
  ['🚚'.repeat(300), false],
  ['🚚'.repeat(301), true],
  ['ח'.repeat(300), false],
])('%s: too long a name of a customer: %s', (name, isLong) => {
  expect(isLongerThan(name, LONGEST_CUSTOMER)).toBe(isLong)
})

test.each([
  ['Alder Freight', 'Alder Freight'],
  ['W'.repeat(80), 'W'.repeat(80)],
  ['W'.repeat(81), `${'W'.repeat(79)}…`],
  ['🚚'.repeat(80), '🚚'.repeat(80)],
  // A family of three is five code points and one character.
  ['👩‍👩‍👧'.repeat(81), `${'👩‍👩‍👧'.repeat(79)}…`],
  [`${'W'.repeat(78)} Freight`, `${'W'.repeat(78)}…`],
])('%s stands on a line as %s', (name, onLine) => {
  expect(nameOnLine(name)).toBe(onLine)
})
