import { expect, test } from 'vitest'
import { dueReminder, lastNoticeDay, reminderDay } from './renewal.ts'

const RENEWS = '2027-10-01'
const renewing = (renewalNotice: number | null, ends: string | null = null) => ({
  renews: RENEWS,
  renewalNotice,
  ends,
})

// From 1 October 2027 back: 30 days are 1 September, 90 are 3 July (30 + 31 + 29).
test.each([
  ['2027-07-02', null],
  ['2027-07-03', 'first'],
  ['2027-08-31', 'first'],
  ['2027-09-01', 'last'],
  ['2027-09-30', 'last'],
  ['2027-10-01', null],
])('without a notice of its own, on %s: %s', (day, step) => {
  expect(dueReminder(renewing(null), day)?.step ?? null).toBe(step)
})

// 60 days before 1 October 2027 is 2 August; 30 days before that 3 July, 7 days before it 26 July.
test.each([
  ['2027-07-02', null],
  ['2027-07-03', 'first'],
  ['2027-07-25', 'first'],
  ['2027-07-26', 'last'],
  ['2027-09-30', 'last'],
])('with 60 days of notice, on %s: %s', (day, step) => {
  expect(dueReminder(renewing(60), day)?.step ?? null).toBe(step)
})

test('with 60 days of notice it can be ended until 2 August', () => {
  expect(lastNoticeDay(renewing(60))).toBe('2027-08-02')
  expect(lastNoticeDay(renewing(null))).toBeNull()
  expect(lastNoticeDay({ renews: null, renewalNotice: 60 })).toBeNull()
  expect(reminderDay('first', renewing(60))).toBe('2027-07-03')
})

test('nobody is reminded of a contract that ends before, or does not renew', () => {
  expect(dueReminder(renewing(null, '2027-09-29'), '2027-09-05')).toBeNull()
  expect(dueReminder(renewing(null, '2027-09-30'), '2027-09-05')).toEqual({ step: 'last', renews: RENEWS })
  expect(dueReminder({ renews: null, renewalNotice: 30, ends: null }, '2027-09-05')).toBeNull()
})
