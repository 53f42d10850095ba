import { expect, test } from 'vitest'
import {
  addDays,
  dateInWords,
  daysInMonth,
  isCalendarDate,
  isCalendarMonth,
  lastDayOf,
  monthInWords,
  monthOf,
} from './calendar-date.ts'

test('knows the days that exist', () => {
  for (const date of ['2026-10-01', '2028-02-29', '2000-02-29', '0001-01-01'])
    expect(isCalendarDate(date)).toBe(true)
  for (const date of [
    '2026-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '+002026-10-01',
    '2026-10-01T00:00:00Z',
  ])
    expect(isCalendarDate(date)).toBe(false)
})

test('knows the months that exist', () => {
  expect(isCalendarMonth('2026-12')).toBe(true)
  for (const month of ['2026-13', '2026-00', '2026', '2026-1', '2026-01-01'])
    expect(isCalendarMonth(month)).toBe(false)
})

test('adds days over ends of months, years and leap days', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
})

test.each([
  ['2026-02', '2026-02-28', 28],
  ['2028-02', '2028-02-29', 29],
  ['2026-04', '2026-04-30', 30],
  ['2026-12', '2026-12-31', 31],
])('%s ends on %s', (month, last, days) => {
  expect(lastDayOf(month)).toBe(last)
  expect(daysInMonth(month)).toBe(days)
})

test('says dates and months in words', () => {
  expect(dateInWords('2026-10-01')).toBe('1 October 2026')
  expect(monthInWords('2026-02')).toBe('February 2026')
})

test('takes the month in UTC', () => {
  expect(monthOf(new Date('2026-12-01T00:30:00+02:00'))).toBe('2026-11')
})
