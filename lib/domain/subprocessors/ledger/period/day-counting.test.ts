import { expect, test } from 'vitest'
import type { Weekday } from '../../../support/business-calendar.ts'
import { CALENDAR_DAYS_IN_UTC, endOfDay, firstDayBehind, lastDayAfter, localDay } from './day-counting.ts'

const days: Weekday[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']
// 3 October 2026, a Saturday, takes nothing away; 25 and 26 December 2026 are a Friday and a Saturday.
const holidays = [
  { date: '2026-10-03', name: 'Day of German Unity' },
  { date: '2026-12-25', name: 'Christmas Day' },
  { date: '2027-01-01', name: 'New Year’s Day' },
]
const FRANKFURT = { zone: 'Europe/Berlin', businessDays: { name: 'Frankfurt', days, holidays } }

test('without business days every day counts, and a day is one of the zone', () => {
  expect(lastDayAfter('2026-11-17T09:00:00Z', 30, CALENDAR_DAYS_IN_UTC)).toBe('2026-12-17')
  // In Tokyo, nine hours ahead, it is the 18th from 15:00 UTC on.
  expect(localDay('2026-11-17T14:59:59Z', 'Asia/Tokyo')).toBe('2026-11-17')
  expect(localDay('2026-11-17T15:00:00Z', 'Asia/Tokyo')).toBe('2026-11-18')
  const inTokyo = { zone: 'Asia/Tokyo', businessDays: null }
  expect(lastDayAfter('2026-11-17T14:59:59Z', 30, inTokyo)).toBe('2026-12-17')
  expect(lastDayAfter('2026-11-17T15:00:00Z', 30, inTokyo)).toBe('2026-12-18')
  // In New York, five hours behind, it is still the 16th.
  expect(lastDayAfter('2026-11-17T04:59:59Z', 30, { zone: 'America/New_York', businessDays: null })).toBe(
    '2026-12-16',
  )
})

test.each([
  // Published on Friday 25 September: Mon 28 … Fri 2 October are five; the holiday of Saturday takes nothing away.
  ['2026-09-25T09:00:00Z', 5, '2026-10-02'],
  ['2026-09-25T09:00:00Z', 6, '2026-10-05'],
  // On a Saturday: the first business day is Monday.
  ['2026-09-26T09:00:00Z', 1, '2026-09-28'],
  // Thursday 24 December: Friday is Christmas, the weekend follows, Mon 28 to Thu 31 are four, 1 January is a holiday.
  ['2026-12-24T09:00:00Z', 1, '2026-12-28'],
  ['2026-12-24T09:00:00Z', 4, '2026-12-31'],
  ['2026-12-24T09:00:00Z', 5, '2027-01-04'],
  // 23:30 UTC on Thursday is Friday in Frankfurt.
  ['2026-11-19T23:30:00Z', 1, '2026-11-23'],
])('published at %s, %i business days end with %s', (published, count, last) => {
  expect(lastDayAfter(published, count, FRANKFURT)).toBe(last)
})

test.each([
  ['2026-12-17', 'UTC', '2026-12-18T00:00:00Z', '2026-12-18'],
  // Winter time: an hour ahead of UTC. Summer time: two.
  ['2026-12-17', 'Europe/Berlin', '2026-12-17T23:00:00Z', '2026-12-18'],
  ['2026-07-01', 'Europe/Berlin', '2026-07-01T22:00:00Z', '2026-07-02'],
  // The days on which the clocks change: 25 October 2026 has 25 hours, 28 March 2027 has 23.
  ['2026-10-24', 'Europe/Berlin', '2026-10-24T22:00:00Z', '2026-10-25'],
  ['2026-10-25', 'Europe/Berlin', '2026-10-25T23:00:00Z', '2026-10-26'],
  ['2027-03-27', 'Europe/Berlin', '2027-03-27T23:00:00Z', '2027-03-28'],
  ['2027-03-28', 'Europe/Berlin', '2027-03-28T22:00:00Z', '2027-03-29'],
  // In Cairo the clocks go forward at midnight: 24 April 2026 begins at 01:00.
  ['2026-04-23', 'Africa/Cairo', '2026-04-23T22:00:00Z', '2026-04-24'],
  // Behind UTC a day ends on the next one in UTC, which is lost for the change.
  ['2026-12-17', 'America/New_York', '2026-12-18T05:00:00Z', '2026-12-19'],
  ['2026-12-17', 'Asia/Tokyo', '2026-12-17T15:00:00Z', '2026-12-18'],
])('%s ends in %s at %s, and the list may change on %s', (day, zone, end, first) => {
  expect(endOfDay(day, zone)).toBe(end)
  expect(firstDayBehind(day, zone)).toBe(first)
})
