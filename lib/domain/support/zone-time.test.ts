import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstInstantOf, offsetAt, wallTimeAt } from './zone-time.ts'

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
]

const wall = (text: string) => Date.parse(`${text}Z`)

test.each([
  ['2026-01-01T00:00:00Z', 'UTC', 0],
  ['2026-03-29T00:59:59.999Z', 'Europe/Berlin', 60],
  ['2026-03-29T01:00:00Z', 'Europe/Berlin', 120],
  ['2026-11-01T05:59:59.999Z', 'America/New_York', -240],
  ['2026-11-01T06:00:00Z', 'America/New_York', -300],
  ['2026-04-04T14:59:59.999Z', 'Australia/Lord_Howe', 660],
  ['2026-04-04T15:00:00Z', 'Australia/Lord_Howe', 630],
  ['2026-06-01T00:00:00Z', 'Asia/Kathmandu', 345],
  ['2026-06-01T00:00:00Z', 'America/St_Johns', -150],
])('at %s %s is %i minutes ahead of UTC', (instant, zone, minutes) => {
  expect(offsetAt(Date.parse(instant), zone)).toBe(minutes * 60_000)
})

test('counts the seconds of an old offset', () => {
  expect(offsetAt(Date.parse('1971-06-01T00:00:00Z'), 'Africa/Monrovia')).toBe(-(44 * 60 + 30) * 1_000)
})

test.each([
  // Skipped: 02:00 became 03:00 at 01:00Z.
  ['2026-03-29T01:59:59.999', 'Europe/Berlin', '2026-03-29T00:59:59.999Z'],
  ['2026-03-29T02:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
  ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
  ['2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
  ['2026-03-29T03:00:00.001', 'Europe/Berlin', '2026-03-29T01:00:00.001Z'],
  // Twice: 03:00 became 02:00 at 01:00Z.
  ['2026-10-25T02:00', 'Europe/Berlin', '2026-10-25T00:00:00.000Z'],
  ['2026-10-25T02:59:59.999', 'Europe/Berlin', '2026-10-25T00:59:59.999Z'],
  ['2026-10-25T03:00', 'Europe/Berlin', '2026-10-25T02:00:00.000Z'],
  // New York: 02:00 became 03:00 at 07:00Z, and 02:00 became 01:00 at 06:00Z.
  ['2026-03-08T02:15', 'America/New_York', '2026-03-08T07:00:00.000Z'],
  ['2026-11-01T01:15', 'America/New_York', '2026-11-01T05:15:00.000Z'],
  ['2026-11-01T02:00', 'America/New_York', '2026-11-01T07:00:00.000Z'],
  // Lord Howe: 02:00 became 02:30 at 15:30Z, and 02:00 became 01:30 at 15:00Z.
  ['2026-10-04T02:29', 'Australia/Lord_Howe', '2026-10-03T15:30:00.000Z'],
  ['2026-10-04T02:31', 'Australia/Lord_Howe', '2026-10-03T15:31:00.000Z'],
  ['2026-04-05T01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z'],
  ['2026-04-05T02:00', 'Australia/Lord_Howe', '2026-04-04T15:30:00.000Z'],
  // Samoa left out 30 December 2011.
  ['2011-12-30T12:00', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
])('%s in %s is first reached at %s', (time, zone, instant) => {
  expect(new Date(firstInstantOf(wall(time), zone)).toISOString()).toBe(instant)
})

const wallArb = fc.integer({ min: wall('2010-01-01T00:00'), max: wall('2030-01-01T00:00') })

test('the clocks show the time at its first instant, and an earlier one just before', () => {
  fc.assert(
    fc.property(wallArb, fc.constantFrom(...ZONES), (time, zone) => {
      const first = firstInstantOf(time, zone)
      expect(wallTimeAt(first, zone)).toBeGreaterThanOrEqual(time)
      for (const earlier of [1, 60_000, 1_800_000, 3_600_000, 7_200_000])
        expect(wallTimeAt(first - earlier, zone)).toBeLessThan(time)
    }),
  )
})

test('a later wall time is never reached earlier', () => {
  const changes = [
    wall('2026-03-29T02:00'),
    wall('2026-10-25T02:00'),
    wall('2026-10-04T02:00'),
    wall('2011-12-30T00:00'),
  ]
  const near = fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -7_200_000, max: 7_200_000 }))
    .map(([a, b]) => a + b)
  fc.assert(
    fc.property(
      near,
      fc.integer({ min: 0, max: 7_200_000 }),
      fc.constantFrom(...ZONES),
      (time, more, zone) => {
        expect(firstInstantOf(time + more, zone)).toBeGreaterThanOrEqual(firstInstantOf(time, zone))
      },
    ),
  )
})

test('refuses a zone that does not exist', () => {
  expect(() => offsetAt(0, 'Europe/Atlantis')).toThrow(RangeError)
})
