import { expect, test } from 'vitest'
import type { Offer } from '../../offer/offer.ts'
import { monthlyFeeOf, shownCap, shownWorstYear } from './option-in-money.ts'

/** A schedule whose worst band pays a share of a month, and a cap of so many monthly fees a year. */
function credits(largestPercent: string, monthlyFees: number): Pick<Offer, 'credits' | 'creditSchedule'> {
  return {
    credits: {
      largestPercent,
      cap: { monthlyFees, per: 'contract-year' },
      rounding: 'half-up',
    } as Offer['credits'],
    creditSchedule: [],
  }
}

const YEN = { minor: 100_001, currency: 'JPY', billing: 'monthly' } as const

test.each([
  // 12 months at 25% of 100,001 are 25,000.25 each, 25,000 rounded: 300,000, less than four fees.
  ['25', 4, 400_004, 300_000],
  // At 50%, 50,000.5 are 50,001 rounded: twice that is more than one fee.
  ['50', 1, 100_001, 100_001],
  // Nothing is ever paid.
  ['0', 1, 100_001, 0],
])(
  'at %s%% and a cap of %d fees a year pays at most %d, and the worst one %d',
  (percent, fees, cap, worst) => {
    const own = credits(percent, fees)
    expect([shownCap(own, YEN).minor, shownWorstYear(own, YEN).minor]).toEqual([cap, worst])
  },
)

// 100,000 ÷ 12 = 8,333.33…; 100,002 ÷ 12 = 8,333.5, half a unit upwards.
test.each([
  [100_000, 8_333n],
  [100_002, 8_334n],
  [0, 0n],
])('of %d a year a month bears %d', (minor, monthly) => {
  expect(monthlyFeeOf({ minor, currency: 'JPY', billing: 'annual' }, credits('10', 1))).toBe(monthly)
})
