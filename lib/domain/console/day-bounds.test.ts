import { expect, test } from 'vitest'
import { dayBounds } from './day-bounds.ts'

test.each([
  ['2026-11-27', 'UTC', '2026-11-27T00:00:00.000Z', '2026-11-28T00:00:00.000Z'],
  ['2026-11-27', 'Europe/Berlin', '2026-11-26T23:00:00.000Z', '2026-11-27T23:00:00.000Z'],
  // Clocks go back at 3:00 on 25 October 2026: the day has 25 hours.
  ['2026-10-25', 'Europe/Berlin', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
  // And forward at 2:00 on 29 March 2026: 23 hours.
  ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
  // 14 hours ahead, the farthest that there is.
  ['2026-11-27', 'Pacific/Kiritimati', '2026-11-26T10:00:00.000Z', '2026-11-27T10:00:00.000Z'],
  ['2026-11-27', 'America/Los_Angeles', '2026-11-27T08:00:00.000Z', '2026-11-28T08:00:00.000Z'],
  // India is 5 h 30 min ahead.
  ['2026-11-27', 'Asia/Kolkata', '2026-11-26T18:30:00.000Z', '2026-11-27T18:30:00.000Z'],
])('%s in %s', (day, zone, from, until) => {
  expect(dayBounds(day, zone)).toEqual({ from, until })
})
