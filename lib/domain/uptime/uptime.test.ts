import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BASES, basisOfMonthWith } from './basis.ts'
import { allowedDowntime, budgetOn, downtimeBudgets } from './downtime-budget.ts'
import { compareUptime, flooredPercent, uptimeOf } from './uptime.ts'

const MINUTE = 60_000
const DAY = 1_440 * MINUTE

test('208.8 minutes down in 29 days is exactly 99.5%', () => {
  const uptime = uptimeOf(29 * DAY, 208.8 * MINUTE)
  expect(compareUptime(uptime, '99.5')).toBe(0)
  expect(compareUptime(uptimeOf(29 * DAY, 208.8 * MINUTE + 1), '99.5')).toBe(-1)
  expect(compareUptime(uptimeOf(29 * DAY, 208.8 * MINUTE - 1), '99.5')).toBe(1)
})

test('excluded time in the denominator or out of it decides a credit', () => {
  // 43 min down and 240 min of maintenance in 30 days: 42,917 / 42,960 is under 99.9%, 43,157 / 43,200 is over it.
  expect(flooredPercent(uptimeOf(30 * DAY - 240 * MINUTE, 43 * MINUTE), 6)).toBe('99.899906')
  expect(compareUptime(uptimeOf(30 * DAY - 240 * MINUTE, 43 * MINUTE), '99.9')).toBe(-1)
  expect(flooredPercent(uptimeOf(30 * DAY, 43 * MINUTE), 6)).toBe('99.900462')
  expect(compareUptime(uptimeOf(30 * DAY, 43 * MINUTE), '99.9')).toBe(1)
})

test('a displayed uptime is floored', () => {
  expect(flooredPercent(uptimeOf(31 * DAY, 1))).toBe('99.9999')
  expect(flooredPercent(uptimeOf(31 * DAY, 1), 0)).toBe('99')
  expect(flooredPercent(uptimeOf(31 * DAY, 0), 0)).toBe('100')
  expect(flooredPercent(uptimeOf(1_000_000, 1_004), 2)).toBe('99.89')
  expect(flooredPercent(uptimeOf(10, 10))).toBe('0.0000')
})

test('any downtime at all keeps the figure below 100', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10 ** 12 }),
      fc.integer({ min: 0, max: 12 }),
      (measured, decimals) => {
        expect(flooredPercent(uptimeOf(measured, 1), decimals)).not.toMatch(/^100/)
      },
    ),
  )
})

test('refuses periods and downtimes that cannot be', () => {
  for (const [measured, downtime] of [
    [0, 0],
    [-1, 0],
    [1.5, 0],
    [10, -1],
    [10, 0.5],
    [10, 11],
    [Number.NaN, 0],
    [2 ** 53, 0],
  ] as const)
    expect(() => uptimeOf(measured, downtime)).toThrow(RangeError)
})

test('a budget is the last millisecond that meets the target', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99_999_999 }),
      fc.constantFrom(...BASES.map(({ periodMilliseconds }) => periodMilliseconds)),
      (units, period) => {
        const target = `${Math.floor(units / 1_000_000)}.${String(units % 1_000_000).padStart(6, '0')}`
        const budget = allowedDowntime(target, period)
        expect(compareUptime(uptimeOf(period, budget), target)).toBeGreaterThanOrEqual(0)
        expect(compareUptime(uptimeOf(period, budget + 1), target)).toBe(-1)
      },
    ),
  )
})

test('a target of 100% allows nothing, one of 0% everything', () => {
  expect(allowedDowntime('100', 30 * DAY)).toBe(0)
  expect(allowedDowntime('0', 30 * DAY)).toBe(30 * DAY)
})

test('every basis is named, and has its length', () => {
  const days = Object.fromEntries(BASES.map(({ id, periodMilliseconds }) => [id, periodMilliseconds / DAY]))
  expect(days).toEqual({
    'month-28-days': 28,
    'month-29-days': 29,
    'month-30-days': 30,
    'mean-month': 365 / 12,
    'month-31-days': 31,
    'quarter-90-days': 90,
    'quarter-91-days': 91,
    'quarter-92-days': 92,
    'year-365-days': 365,
    'year-366-days': 366,
  })
  expect(new Set(BASES.map(({ name }) => name)).size).toBe(BASES.length)
})

test('a month has 28 to 31 days', () => {
  expect(basisOfMonthWith(29)).toBe('month-29-days')
  expect(() => basisOfMonthWith(32)).toThrow(RangeError)
})

test('a budget that is not there is an error', () => {
  expect(() => budgetOn('mean-month', downtimeBudgets('99').slice(0, 1))).toThrow(RangeError)
})
