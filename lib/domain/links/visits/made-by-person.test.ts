import { describe, expect, it } from 'vitest'
import type { InputEvent, InputKind } from './input-trace.ts'
import { isLikelyMadeByPerson } from './made-by-person.ts'

const at = (atMs: number, kind: InputKind, heldMs: number | null = null): InputEvent => ({
  atMs,
  kind,
  heldMs,
})

describe('is likely made by a person', () => {
  it.each([
    ['a mouse reader who turns the wheel', [at(900, 'wheel'), at(2_400, 'wheel'), at(6_100, 'wheel')]],
    ['a keyboard reader', [at(1_000, 'key', 110), at(3_000, 'key', 95), at(6_000, 'key', 140)]],
    ['a phone reader who drags the page', [at(500, 'touch'), at(2_000, 'touch'), at(5_500, 'touch')]],
    [
      'four clicks within two seconds, and reading before',
      [
        at(0, 'wheel'),
        at(1_000, 'wheel'),
        at(5_000, 'pointer', 120),
        at(5_500, 'pointer', 110),
        at(6_000, 'pointer', 130),
        at(6_999, 'pointer', 125),
      ],
    ],
    [
      'five clicks, the fifth two seconds after the first',
      [
        at(0, 'pointer', 120),
        at(600, 'pointer', 110),
        at(1_200, 'pointer', 130),
        at(1_800, 'pointer', 125),
        at(2_000, 'pointer', 120),
        at(5_000, 'wheel'),
      ],
    ],
    [
      'presses of 19 and 21 ms, whose median is 20',
      [at(0, 'key', 19), at(2_000, 'key', 21), at(5_000, 'wheel')],
    ],
  ])('%s', (_, trace) => {
    expect(isLikelyMadeByPerson(trace)).toBe(true)
  })

  it.each([
    ['nothing at all', []],
    ['one click', [at(700, 'pointer', 120)]],
    [
      'three seconds with input, one millisecond short of five',
      [at(0, 'wheel'), at(2_000, 'wheel'), at(4_999, 'wheel')],
    ],
    ['two different seconds only', [at(1_000, 'wheel'), at(1_999, 'wheel'), at(6_500, 'wheel')]],
    [
      'every control pressed within two seconds',
      [
        at(0, 'wheel'),
        at(3_000, 'wheel'),
        at(5_000, 'pointer', 100),
        at(5_200, 'pointer', 100),
        at(5_400, 'pointer', 100),
        at(5_600, 'pointer', 100),
        at(6_999, 'pointer', 100),
      ],
    ],
    ['keys held for 1 to 3 ms', [at(0, 'key', 1), at(2_000, 'key', 2), at(6_000, 'key', 3)]],
    ['presses of 19 and 20 ms', [at(0, 'key', 19), at(2_000, 'key', 20), at(5_000, 'wheel')]],
  ])('not %s', (_, trace) => {
    expect(isLikelyMadeByPerson(trace)).toBe(false)
  })
})
