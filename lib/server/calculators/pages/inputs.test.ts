import { expect, test } from 'vitest'
import { wallTimeInput } from './inputs.ts'

test.each([
  ['2026-11-20 16:30', '2026-11-20T16:30:00.000Z'],
  ['2026-11-20T16:30', '2026-11-20T16:30:00.000Z'],
  ['2026-11-20 16:30:05', '2026-11-20T16:30:05.000Z'],
  ['2026-11-20T16:30:05.250', '2026-11-20T16:30:05.250Z'],
])('a time as it is typed or as an address has it: %s', (text, onItsOwnScale) => {
  expect(new Date(wallTimeInput.parse(text) ?? Number.NaN).toISOString()).toBe(onItsOwnScale)
})

test.each(['2026-11-20', '20.11.2026 16:30', '11/20/2026 04:30 PM', '2026-11-20  16:30', '2026-02-30 10:00'])(
  'no time: %s',
  (text) => {
    expect(wallTimeInput.parse(text)).toBeNull()
  },
)
