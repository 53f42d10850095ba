import { expect, test } from 'vitest'
import type { Weekday } from '../support/business-calendar.ts'
import type { Region } from '../terms/schema.ts'
import { longestNotice, noticePromiseOf } from './notice.ts'

const days: Weekday[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']
const holidays = [
  { date: '2026-12-25', name: 'Christmas Day' },
  { date: '2027-01-01', name: 'New Year’s Day' },
]
const calendar = { name: 'Frankfurt', days, holidays } as unknown as Region['calendar']
const ADDED = { topic: 'Sub-processors', direction: 'worse', before: null, after: 'Acme' } as const
const under = (objectionPeriod?: { unit: 'calendar' | 'business'; calendar?: string; zone: string }) =>
  noticePromiseOf(
    {
      version: '2026-10-01',
      regions: [{ calendar }],
      changes: { noticeDays: { worse: 90, otherwise: 60, subprocessors: 10 }, objectionPeriod },
    },
    '2026-12-18T12:00:00Z',
  )

test.each([
  ['as before', undefined, 10, '10 days'],
  // From Friday 18 December: Mon 21 to Thu 24 are 4, Mon 28 to Thu 31 are 8, Mon 4 and Tue 5 January 10; 18 days.
  [
    'business days',
    { unit: 'business', calendar: 'Frankfurt', zone: 'Europe/Berlin' } as const,
    18,
    '10 business days',
  ],
  // The 10 days end on 29 December at 05:00 UTC, so that a version begins on the 30th at the earliest.
  ['a zone behind UTC', { unit: 'calendar', zone: 'America/New_York' } as const, 11, '10 days'],
])('a version owes its notice of sub-processors in days in UTC: %s', (_, period, owed, words) => {
  expect(longestNotice([ADDED], [under(period)])).toEqual({
    ...{ days: owed, inWords: words },
    ...{ of: 'of a new or changed sub-processor', promisedBy: '2026-10-01' },
  })
})
