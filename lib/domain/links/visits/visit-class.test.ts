import { expect, it } from 'vitest'
import type { InputTrace } from './input-trace.ts'
import { visitClass } from './visit-class.ts'

const READING: InputTrace = [
  { atMs: 1_000, kind: 'wheel', heldMs: null },
  { atMs: 3_000, kind: 'wheel', heldMs: null },
  { atMs: 7_000, kind: 'wheel', heldMs: null },
]

it.each([
  [true, false, READING, 'internal'],
  [true, true, [], 'internal'],
  [false, true, READING, 'unfurl'],
  [false, false, READING, 'likely-human'],
  [false, false, [], 'probable-scanner'],
] as const)('by the vendor %s, draws previews %s', (byVendor, drawsPreview, input, expected) => {
  expect(visitClass({ byVendor, drawsPreview, input })).toBe(expected)
})
