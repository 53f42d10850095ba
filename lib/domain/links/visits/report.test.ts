import { expect, it } from 'vitest'
import type { InputEvent } from './input-trace.ts'
import { possibleInput } from './report.ts'

const wheel = (atMs: number): InputEvent => ({ atMs, kind: 'wheel', heldMs: null })

it('input is taken in its order, whatever that of the report', () => {
  expect(possibleInput([wheel(6_000), wheel(500), wheel(2_000)], 10_000)).toEqual([
    wheel(500),
    wheel(2_000),
    wheel(6_000),
  ])
})

// Two seconds are allowed for clocks that began at different moments.
it('a report of more seconds than have passed counts for nothing', () => {
  expect(possibleInput([wheel(0), wheel(6_000)], 4_000)).toEqual([wheel(0), wheel(6_000)])
  expect(possibleInput([wheel(0), wheel(6_001)], 4_000)).toEqual([])
  expect(possibleInput([], 0)).toEqual([])
})
