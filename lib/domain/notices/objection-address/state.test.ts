import { expect, test } from 'vitest'
import { type AddressTest, addressStateOf } from './state.ts'

const sent = (sentAt: number, more: Partial<AddressTest> = {}): AddressTest => ({
  sentAt,
  returnedAt: null,
  bouncedAt: null,
  ...more,
})

test.each([
  ['untested', []],
  ['sent', [sent(1)]],
  ['works', [sent(1, { returnedAt: 2 })]],
  ['bounced', [sent(1, { bouncedAt: 2 })]],
  // A second test that is under way takes nothing back.
  ['works', [sent(1, { returnedAt: 2 }), sent(3)]],
  ['bounced', [sent(1, { returnedAt: 2 }), sent(3, { bouncedAt: 4 })]],
  ['works', [sent(1, { bouncedAt: 2 }), sent(3, { returnedAt: 4 })]],
] as const)('%s', (state, tests) => {
  expect(addressStateOf(tests)).toBe(state)
})
