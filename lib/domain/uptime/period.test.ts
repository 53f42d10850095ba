import { expect, test } from 'vitest'
import { addMonths, periodOf, type WindowRule } from './period.ts'

function minutes(rule: WindowRule, month: string, contractStart?: string): unknown {
  const result = periodOf(rule, month, contractStart)
  return result.ok
    ? [result.period.from, result.period.until, result.period.milliseconds / 60_000]
    : result.code
}

const monthIn = (zone: string): WindowRule => ({ window: 'calendar-month', zone })

// 31 days are 44,640 minutes, 30 days 43,200, 29 days 41,760; clocks move by 60 minutes, on Lord Howe by 30.
test.each([
  ['Europe/Berlin', '2026-03', 44_580],
  ['Europe/Berlin', '2026-10', 44_700],
  ['America/New_York', '2026-11', 43_260],
  ['Australia/Lord_Howe', '2026-04', 43_230],
  ['UTC', '2028-02', 41_760],
])('%s, %s', (zone, month, length) => {
  expect(minutes(monthIn(zone), month)).toEqual([`${month}-01`, `${addMonths(month, 1)}-01`, length])
})

test('quarters of the calendar and of the fiscal year', () => {
  // April, May, June 2026: 91 days.
  const quarter = ['2026-04-01', '2026-07-01', 131_040]
  for (const month of ['2026-04', '2026-05', '2026-06'])
    expect(minutes({ window: 'calendar-quarter', zone: 'UTC' }, month)).toEqual(quarter)
  // A fiscal year from February: November, December, January are its last quarter, 92 days.
  const fiscal: WindowRule = { window: 'fiscal-quarter', zone: 'UTC', fiscalYearStartMonth: 2 }
  for (const month of ['2026-11', '2026-12', '2027-01'])
    expect(minutes(fiscal, month)).toEqual(['2026-11-01', '2027-02-01', 132_480])
  expect(minutes(fiscal, '2027-02')).toEqual(['2027-02-01', '2027-05-01', 128_160])
})

test('a year, and 30 days whatever the month and its clocks', () => {
  expect(minutes({ window: 'calendar-year', zone: 'UTC' }, '2028-05')).toEqual([
    '2028-01-01',
    '2029-01-01',
    527_040,
  ])
  expect(minutes({ window: 'fixed-30-days', zone: 'Europe/Berlin' }, '2026-03')).toEqual([
    '2026-03-01',
    '2026-03-31',
    43_200,
  ])
})

test('a billing cycle begins on the day of the contract, or on the last of a shorter month', () => {
  const cycle: WindowRule = { window: 'billing-cycle', zone: 'UTC' }
  expect(minutes(cycle, '2026-06', '2025-11-15')).toEqual(['2026-06-15', '2026-07-15', 43_200])
  // 28 February to 31 March: 31 days.
  expect(minutes(cycle, '2026-02', '2025-12-31')).toEqual(['2026-02-28', '2026-03-31', 44_640])
  expect(minutes(cycle, '2026-06')).toBe('contract-start-needed')
})

test('a contract that begins within a window', () => {
  const rule = (partialFirstPeriod: WindowRule['partialFirstPeriod']): WindowRule => ({
    ...monthIn('UTC'),
    partialFirstPeriod,
  })
  expect(minutes(rule(undefined), '2026-06', '2026-06-11')).toEqual(['2026-06-01', '2026-07-01', 43_200])
  // 11 to 30 June: 20 days.
  expect(minutes(rule('from-start'), '2026-06', '2026-06-11')).toEqual(['2026-06-11', '2026-07-01', 28_800])
  expect(minutes(rule('from-start'), '2026-07', '2026-06-11')).toEqual(['2026-07-01', '2026-08-01', 44_640])
  expect(minutes(rule('not-measured'), '2026-06', '2026-06-11')).toBe('period-not-measured')
  expect(minutes(rule('not-measured'), '2026-06', '2026-06-01')).toEqual(['2026-06-01', '2026-07-01', 43_200])
  expect(minutes(rule(undefined), '2026-05', '2026-06-11')).toBe('before-contract')
  expect(minutes(rule(undefined), '2026-05', '2026-06-01')).toBe('before-contract')
  expect(minutes(rule(undefined), '2026-05', '2026-05-31')).toEqual(['2026-05-01', '2026-06-01', 44_640])
})
