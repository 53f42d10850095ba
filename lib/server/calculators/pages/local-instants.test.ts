import { expect, test } from 'vitest'
import { instantsOf } from './local-instants.ts'

const shown = (wall: string, zone: string) =>
  instantsOf(Date.parse(`${wall}Z`), zone).map((instant) => new Date(instant).toISOString().slice(0, 16))

// Berlin: 29 March 2026 01:00 UTC from +1 to +2; 25 October 2026 01:00 UTC back to +1.
test.each([
  ['2026-11-20T16:30', 'Europe/Berlin', ['2026-11-20T15:30']],
  ['2026-03-29T01:59', 'Europe/Berlin', ['2026-03-29T00:59']],
  ['2026-03-29T02:30', 'Europe/Berlin', []],
  ['2026-03-29T03:00', 'Europe/Berlin', ['2026-03-29T01:00']],
  ['2026-10-25T02:30', 'Europe/Berlin', ['2026-10-25T00:30', '2026-10-25T01:30']],
  ['2026-10-25T03:00', 'Europe/Berlin', ['2026-10-25T02:00']],
  ['2026-11-01T01:30', 'America/New_York', ['2026-11-01T05:30', '2026-11-01T06:30']],
  ['2026-02-10T10:00', 'UTC', ['2026-02-10T10:00']],
])('%s in %s', (wall, zone, instants) => {
  expect(shown(wall, zone)).toEqual(instants)
})
