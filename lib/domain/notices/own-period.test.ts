import { expect, test } from 'vitest'
import type { DayCounting } from '../subprocessors/ledger/period/day-counting.ts'
import { effectFor, ownLastDay } from './own-period.ts'

const UTC: DayCounting = { zone: 'UTC', businessDays: null }
const BERLIN: DayCounting = { zone: 'Europe/Berlin', businessDays: null }
const FRANKFURT: DayCounting = {
  zone: 'Europe/Berlin',
  businessDays: {
    name: 'Frankfurt',
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
    holidays: [{ date: '2026-12-25', name: 'Christmas Day' }],
  },
}

// Published on 17 November with 30 days: everyone is told of 17 December.
test.each([
  ['on the day of publication', 30, UTC, '2026-11-17T09:05:00Z', '2026-12-17', '2026-12-18T00:00:00Z'],
  ['three days later', 30, UTC, '2026-11-20T23:59:59Z', '2026-12-20', '2026-12-21T00:00:00Z'],
  ['just after midnight', 30, UTC, '2026-11-21T00:00:00Z', '2026-12-21', '2026-12-22T00:00:00Z'],
  ['45 days of the contract', 45, UTC, '2026-11-17T09:05:00Z', '2027-01-01', '2027-01-02T00:00:00Z'],
  // Ten days would end on 27 November.
  ['10 days undercut nothing', 10, UTC, '2026-11-17T09:05:00Z', '2026-12-17', '2026-12-18T00:00:00Z'],
  // In Berlin it is the 21st already; winter time is an hour ahead.
  ['in Berlin', 30, BERLIN, '2026-11-20T23:30:00Z', '2026-12-21', '2026-12-21T23:00:00Z'],
  // Told on Thursday 17 December: Fri 18, Mon 21 to Thu 24 are five, Friday is Christmas, Monday 28 is the sixth.
  ['business days', 6, FRANKFURT, '2026-12-17T10:00:00Z', '2026-12-28', '2026-12-28T23:00:00Z'],
])('accepted %s', (_, days, counting, accepted, lastDay, endsAt) => {
  const period = { days, counting, publicLastDay: '2026-12-17' }
  expect(ownLastDay(period, new Date(accepted))).toEqual({ lastDay, zone: counting.zone, endsAt })
})

const CHANGE = { effectiveOn: '2026-12-18', isObjectable: true, isSpecific: false }
const until = (lastDay: string, zone = 'UTC') => ({ lastDay, zone })

test.each([
  ['as announced, where the period is over before', CHANGE, until('2026-12-17'), '2026-12-18'],
  ['later, where it is not', CHANGE, until('2026-12-20'), '2026-12-21'],
  // 24:00 in New York is 05:00 UTC of the day after: the list changes at midnight in UTC.
  ['west of Greenwich a day later', CHANGE, until('2026-12-17', 'America/New_York'), '2026-12-19'],
  ['as announced, where nobody can object', { ...CHANGE, isObjectable: false }, null, '2026-12-18'],
])('a change holds %s', (_, change, settled, day) => {
  expect(effectFor(change, settled)).toEqual({ kind: 'from', day })
})

test('nothing holds for whom nobody has told, and silence is no consent where each change is approved', () => {
  expect(effectFor(CHANGE, null)).toEqual({ kind: 'untold' })
  expect(effectFor({ ...CHANGE, isSpecific: true }, until('2026-12-17'))).toEqual({ kind: 'approval' })
  expect(effectFor({ ...CHANGE, isSpecific: true, isObjectable: false }, null)).toEqual({
    kind: 'from',
    day: '2026-12-18',
  })
})
