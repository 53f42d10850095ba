import { expect, test } from 'vitest'
import type { Weekday } from '../../../support/business-calendar.ts'
import { ledgerFaults } from '../faults/ledger-faults.ts'
import { noticeStateAt } from '../notice/notice-state.ts'
import { objectionPeriodOf } from '../notice/objection.ts'
import { earliestDay } from '../notice/plan-notice.ts'
import { added, giving, notice, record } from '../testing/notices.ts'
import { objectionInWords } from '../words.ts'
import type { DayCounting } from './day-counting.ts'
import { countedInWords, daysLeft } from './words.ts'

const days: Weekday[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']
const IN_FRANKFURT: DayCounting = {
  zone: 'Europe/Berlin',
  businessDays: { name: 'Frankfurt', days, holidays: [{ date: '2026-12-25', name: 'Christmas Day' }] },
}
const inZone = (zone: string) => giving(30, '2026-10-01', { zone, businessDays: null })
const bringing = (publishedAt: string, day = '2027-01-05', objectBy?: string) =>
  notice('2026-11-17', [added(record('acme', { addedOn: day }), day)], {
    publishedAt,
    ...(objectBy === undefined ? {} : { objectBy }),
  })

// 25 September, 20:00 UTC, is 22:00 in Berlin: 30 days end with 25 October, whose night has an hour more.
test.each([
  ['2026-10-24T21:59:59Z', 'open', 2],
  ['2026-10-24T22:00:00Z', 'open', 1],
  ['2026-10-25T00:59:59Z', 'open', 1],
  ['2026-10-25T22:59:59Z', 'open', 1],
  ['2026-10-25T23:00:00Z', 'ahead', 0],
])('at %s, over the end of summer time, a notice is %s', (now, state, left) => {
  const coming = bringing('2026-09-25T20:00:00Z')
  const terms = inZone('Europe/Berlin')
  const period = objectionPeriodOf(coming, terms)
  expect(period).toMatchObject({ lastDay: '2026-10-25', endsAt: '2026-10-25T23:00:00Z' })
  expect(noticeStateAt(coming, [coming], terms, new Date(now))).toBe(state)
  expect(period.kind === 'until' && daysLeft(period, new Date(now))).toBe(left)
})

// 17 November, 16:00 UTC, is the 18th in Tokyo: the 30 days end with 18 December, at 15:00 UTC.
test('ahead of UTC the period counts from the local day, and the sentences name it', () => {
  const coming = bringing('2026-11-17T16:00:00Z')
  const terms = inZone('Asia/Tokyo')
  expect(objectionPeriodOf(coming, terms)).toMatchObject({
    lastDay: '2026-12-18',
    endsAt: '2026-12-18T15:00:00Z',
  })
  expect(
    objectionInWords(objectionPeriodOf(coming, terms), () => ({ vendor: 'Lumenary', clauses: [] })),
  ).toBe(
    'Customers who were told on the day of publication may object until 18 December 2026, 24:00 (Asia/Tokyo).',
  )
  expect(countedInWords(coming.publishedAt, terms)).toBe(
    '30 days after 18 November 2026, the day of publication in Asia/Tokyo',
  )
  expect(countedInWords(coming.publishedAt, inZone('UTC'))).toBe('30 days after that day, in UTC')
})

// Published on Wednesday 16 December: Thu 17, Fri 18, Mon 21 to Thu 24 are six; Christmas and the weekend; Mon 28 is the seventh.
test('business days leave out the weekend and the holidays', () => {
  const terms = giving(7, '2026-10-01', IN_FRANKFURT)
  const coming = bringing('2026-12-16T09:00:00Z')
  expect(objectionPeriodOf(coming, terms)).toMatchObject({
    lastDay: '2026-12-28',
    endsAt: '2026-12-28T23:00:00Z',
  })
  expect(countedInWords(coming.publishedAt, terms)).toBe(
    '7 business days of the calendar Frankfurt after 16 December 2026, the day of publication in Europe/Berlin',
  )
})

// Behind UTC the last day, 17 December, ends at 05:00 UTC of the 18th: the list may change on the 19th.
test('a change waits for the first day in UTC that begins after the period', () => {
  const terms = inZone('America/New_York')
  const publishedAt = '2026-11-17T15:00:00Z'
  const pending = { id: 'acme', published: null, working: record('acme') }
  expect(earliestDay(pending, terms, publishedAt, [])).toBe('2026-12-19')
  expect(earliestDay(pending, inZone('Europe/Berlin'), publishedAt, [])).toBe('2026-12-18')
  const faults = (day: string, objectBy?: string) =>
    ledgerFaults([bringing(publishedAt, day, objectBy)], () => terms).map(
      ({ rule, fix }) => `${rule}: ${fix}`,
    )
  expect(faults('2026-12-19')).toEqual([])
  expect(faults('2026-12-18')).toEqual([
    'period: Write effectiveOn: 2026-12-19 or a later day, and the same day as addedOn of what is new.',
  ])
  expect(faults('2027-01-02', '2026-12-31')).toEqual([])
  expect(faults('2027-01-01', '2026-12-31')).toEqual([
    'object-by: Write effectiveOn: 2027-01-02 or a later day, and the same day as addedOn of what is new.',
  ])
})

test('a period that is too short is told with its business days and its zone', () => {
  const ledger = [bringing('2026-12-16T23:30:00Z', '2026-12-28')]
  // 00:30 on Thursday in Frankfurt: Fri 18, Mon 21 to Thu 24, Mon 28 are six.
  expect(
    ledgerFaults(ledger, () => giving(6, '2026-10-01', IN_FRANKFURT)).map(({ message }) => message),
  ).toEqual([
    'notice 2026-11-17-acme changes acme on 2026-12-28, but version 2026-10-01 gives 6 business days after the day of publication, 2026-12-17 in Europe/Berlin',
  ])
})
