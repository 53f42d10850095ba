import { expect, test } from 'vitest'
import { isTimeZone, localMoment, momentNearby } from './moment-words.ts'

const AT = '2026-11-27T22:30:00Z'

test.each([
  // Berlin is an hour ahead in winter: 23:30 there.
  ['2026-11-27T08:41:00Z', 'Europe/Berlin', 'Today 09:41'],
  ['2026-11-26T22:59:00Z', 'Europe/Berlin', 'Yesterday 23:59'],
  ['2026-11-26T23:00:00Z', 'Europe/Berlin', 'Today 00:00'],
  // In Auckland, 13 hours ahead, it is 11:30 on the 28th already.
  ['2026-11-27T22:29:00Z', 'Pacific/Auckland', 'Today 11:29'],
  ['2026-11-27T10:59:00Z', 'Pacific/Auckland', 'Yesterday 23:59'],
  ['2026-11-20T10:00:00Z', 'UTC', '20 November 2026, 10:00'],
  // Summer time: two hours ahead.
  ['2026-07-01T10:00:00Z', 'Europe/Berlin', '1 July 2026, 12:00'],
  ['2026-12-04T10:00:00Z', 'UTC', '4 December 2026, 10:00'],
])('%s in %s is "%s"', (moment, zone, words) => {
  expect(momentNearby(moment, AT, zone)).toBe(words)
})

test('midnight is 00:00 of the day that begins', () => {
  expect(localMoment('2026-01-01T00:00:00Z', 'UTC')).toEqual({ day: '2026-01-01', time: '00:00' })
})

test.each([
  ['Europe/Berlin', true],
  ['UTC', true],
  ['+01:00', false],
  ['Mars/Olympus', false],
  ['', false],
])('whether %s is a time zone: %s', (text, is) => {
  expect(isTimeZone(text)).toBe(is)
})
