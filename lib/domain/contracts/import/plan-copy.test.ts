import { expect, test } from 'vitest'
import { Said } from './groups.ts'
import { planCopy } from './plan-copy.ts'

const ONE = 'ab'.repeat(32)
const OTHER = 'cd'.repeat(32)

function says(text: string): Said {
  const said = new Said(2)
  said.cells.set('copySha256', { text, row: 3 })
  return said
}
const messageOf = (...given: Parameters<typeof planCopy>) => {
  const plan = planCopy(...given)
  return 'fault' in plan ? plan.fault.message : null
}

test('a hash is recorded where there is none, and once', () => {
  expect(planCopy(says(ONE.toUpperCase()), null, true)).toEqual({ sha256: ONE })
  expect(planCopy(says(ONE), ONE, false)).toEqual({ sha256: null })
  expect(planCopy(new Said(2), ONE, false)).toEqual({ sha256: null })
})

test('another one is recorded in the console alone, with a reason', () => {
  expect(messageOf(says(OTHER), ONE, true)).toContain(
    `another copy is recorded, ${ONE}. Replace it in the console`,
  )
})

test('only legal records one, and only a hash', () => {
  expect(messageOf(says(ONE), null, false)).toContain(
    'only legal and administrators record it. Leave it empty.',
  )
  expect(messageOf(says('abc'), null, true)).toBe(
    'Executed copy SHA-256 “abc”: write 64 characters from 0 to 9 and a to f, or leave it empty.',
  )
})
