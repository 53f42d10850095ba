import { expect, test } from 'vitest'
import { daysLeft } from '../period/words.ts'
import { added, giving, notice, record, removed } from '../testing/notices.ts'
import { noticeStateAt } from './notice-state.ts'
import { objectionPeriodOf } from './objection.ts'

const TERMS = giving(30, '2026-10-01')
// Published on 17 November 2026: 30 days after that day end on 17 December.
const coming = notice('2026-11-17', [added(record('acme'), '2027-01-05')])

test.each([
  ['2026-11-17T09:00:00Z', 'open', 31],
  ['2026-12-16T23:59:59Z', 'open', 2],
  ['2026-12-17T00:00:00Z', 'open', 1],
  ['2026-12-17T23:59:59Z', 'open', 1],
  ['2026-12-18T00:00:00Z', 'ahead', 0],
  ['2027-01-04T23:59:59Z', 'ahead', 0],
  ['2027-01-05T00:00:00Z', 'in-effect', 0],
])('at %s a notice is %s', (now, state, left) => {
  expect(noticeStateAt(coming, [coming], TERMS, new Date(now))).toBe(state)
  const lastDay = { lastDay: '2026-12-17', zone: 'UTC', endsAt: '2026-12-18T00:00:00Z' }
  expect(daysLeft(lastDay, new Date(now))).toBe(left)
})

test('the last day is that of the version in force at the publication, or a later one that the notice names', () => {
  const until = {
    kind: 'until',
    lastDay: '2026-12-17',
    zone: 'UTC',
    endsAt: '2026-12-18T00:00:00Z',
    terms: TERMS,
  }
  expect(objectionPeriodOf(coming, TERMS)).toEqual(until)
  expect(objectionPeriodOf({ ...coming, objectBy: '2026-12-31' }, TERMS)).toEqual({
    ...until,
    lastDay: '2026-12-31',
    endsAt: '2027-01-01T00:00:00Z',
  })
  // It can only be longer.
  expect(objectionPeriodOf({ ...coming, objectBy: '2026-12-01' }, TERMS)).toEqual(until)
  // An emergency does not shorten it.
  expect(objectionPeriodOf({ ...coming, emergency: 'Insolvency.' }, TERMS)).toEqual(until)
})

test('before the first version no deadline is computed; of a removal there is none', () => {
  expect(objectionPeriodOf(coming, null)).toEqual({ kind: 'no-version' })
  expect(objectionPeriodOf({ ...coming, objectBy: '2026-12-31' }, null)).toEqual({
    kind: 'until',
    lastDay: '2026-12-31',
    zone: 'UTC',
    endsAt: '2027-01-01T00:00:00Z',
    terms: null,
  })
  const gone = notice('2026-11-17', [removed(record('acme'), '2026-11-17')])
  expect(objectionPeriodOf(gone, TERMS)).toEqual({ kind: 'none' })
  expect(noticeStateAt(gone, [gone], TERMS, new Date('2026-11-17T09:00:00Z'))).toBe('in-effect')
})

test('one that is withdrawn says so at once, and so does the one that withdraws it', () => {
  const withdrawal = notice('2026-11-20', [], { id: 'w', cancels: coming.id })
  const ledger = [coming, withdrawal]
  const now = new Date('2026-11-21T00:00:00Z')
  expect(noticeStateAt(coming, ledger, TERMS, now)).toBe('withdrawn')
  expect(noticeStateAt(withdrawal, ledger, TERMS, now)).toBe('withdrawal')
})
