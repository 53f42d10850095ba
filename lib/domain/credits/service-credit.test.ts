import fc from 'fast-check'
import { expect, test } from 'vitest'
import { uptimeOf } from '../uptime/uptime.ts'
import type { CreditSchedule } from './credit-schedule.ts'
import { monthlyFeeOfAnnual, serviceCredit } from './service-credit.ts'

const SCHEDULE: CreditSchedule = [
  { from: '99.9', fromInclusive: true, to: '100', toInclusive: true, creditPercent: '0', termination: false },
  {
    from: '95',
    fromInclusive: true,
    to: '99.9',
    toInclusive: false,
    creditPercent: '12.5',
    termination: false,
  },
  { from: '0', fromInclusive: true, to: '95', toInclusive: false, creditPercent: '50', termination: true },
]
const CAP = { monthlyFees: 1, per: 'contract-year' } as const
const GOOD = uptimeOf(1_000, 0)
const MISSED = uptimeOf(1_000, 10)
const BAD = uptimeOf(1_000, 100)

test('pays the share of the band', () => {
  expect(serviceCredit(GOOD, SCHEDULE, CAP, 100_000).creditMinor).toBe(0)
  expect(serviceCredit(MISSED, SCHEDULE, CAP, 100_000)).toEqual({
    creditPercent: '12.5',
    uncappedMinor: 12_500,
    creditMinor: 12_500,
    capMinor: 100_000,
    termination: false,
  })
})

// 12.5% of 4 is 0.5 → 1; of 3 is 0.375 → 0; of 12 is 1.5 → 2; of 20 is 2.5 → 3, where half to even would give 2.
test.each([
  [4, 1],
  [3, 0],
  [12, 2],
  [20, 3],
])('12.5%% of %i minor units is %i, half up', (fee, credit) => {
  expect(serviceCredit(MISSED, SCHEDULE, CAP, fee).creditMinor).toBe(credit)
})

test('pays no more than is left under the cap', () => {
  expect(serviceCredit(BAD, SCHEDULE, CAP, 100_000, 70_000)).toMatchObject({
    uncappedMinor: 50_000,
    creditMinor: 30_000,
  })
  expect(serviceCredit(BAD, SCHEDULE, CAP, 100_000, 100_000).creditMinor).toBe(0)
  expect(serviceCredit(BAD, SCHEDULE, CAP, 100_000, 130_000).creditMinor).toBe(0)
  expect(serviceCredit(BAD, SCHEDULE, { ...CAP, monthlyFees: 2 }, 100_000, 170_000).creditMinor).toBe(30_000)
})

test('the credits of any contract year stay within the cap', () => {
  const year = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 12, maxLength: 12 })
  fc.assert(
    fc.property(year, fc.integer({ min: 0, max: 10 ** 12 }), (months, fee) => {
      const total = months.reduce(
        (sum, downtime) =>
          sum + serviceCredit(uptimeOf(1_000, downtime), SCHEDULE, CAP, fee, sum).creditMinor,
        0,
      )
      const uncapped = months.reduce(
        (sum, downtime) => sum + serviceCredit(uptimeOf(1_000, downtime), SCHEDULE, CAP, fee).uncappedMinor,
        0,
      )
      expect(total).toBe(Math.min(uncapped, fee))
    }),
  )
})

test('refuses amounts that are not whole minor units', () => {
  for (const fee of [-1, 0.5, Number.NaN, 2 ** 53])
    expect(() => serviceCredit(BAD, SCHEDULE, CAP, fee)).toThrow(RangeError)
  expect(() => serviceCredit(BAD, SCHEDULE, CAP, 100, -1)).toThrow(RangeError)
  expect(() => monthlyFeeOfAnnual(-12)).toThrow(RangeError)
})

// 1,000,000 / 12 = 83,333.33; 6 / 12 = 0.5; 5 / 12 = 0.42.
test.each([
  [1_200_000, 100_000],
  [1_000_000, 83_333],
  [6, 1],
  [5, 0],
  [0, 0],
])('a twelfth of %i is %i', (annual, monthly) => {
  expect(monthlyFeeOfAnnual(annual)).toBe(monthly)
})
