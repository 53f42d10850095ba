import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DAY } from '../quantities/time/duration.ts'
import { type Cap, capAmount, paidCredit } from './cap.ts'

test.each([
  ['nothing taken yet, below the cap', 50_000n, 100_000n, 0n, 50_000n],
  ['nothing taken yet, above the cap', 150_000n, 100_000n, 0n, 100_000n],
  ['what is left is less', 50_000n, 100_000n, 70_000n, 30_000n],
  ['what is left is just enough', 50_000n, 100_000n, 50_000n, 50_000n],
  ['all of it taken', 50_000n, 100_000n, 100_000n, 0n],
  ['more than all of it taken', 50_000n, 100_000n, 130_000n, 0n],
  ['no cap', 50_000n, null, 1_000_000n, 50_000n],
])('pays no more than is left under the cap: %s', (_, uncapped, cap, already, paid) => {
  expect(paidCredit(uncapped, cap, already, 0n)).toBe(paid)
})

test('what is too little to pay is not paid; the cap counts before the minimum', () => {
  expect([paidCredit(500n, null, 0n, 500n), paidCredit(499n, null, 0n, 500n)]).toEqual([500n, 0n])
  // 499 are left under the cap, less than the minimum of 500.
  expect(paidCredit(1_000n, 10_000n, 9_501n, 500n)).toBe(0n)
})

test('the credits of a cap period together are what they are worth, or the cap', () => {
  const worth = fc.bigInt({ min: 0n, max: 10n ** 12n })
  fc.assert(
    fc.property(fc.array(worth, { maxLength: 12 }), worth, (months, cap) => {
      const total = months.reduce((sum, uncapped) => sum + paidCredit(uncapped, cap, sum, 0n), 0n)
      const uncapped = months.reduce((sum, one) => sum + one, 0n)
      // Math.min takes no bigint.
      expect([uncapped, cap]).toContain(total)
      expect(total <= uncapped && total <= cap).toBe(true)
    }),
  )
})

// Of a fee of 30,001 for 30 days: two fees; 10% of one, 3,000.1; 15 days, 15,000.5; 2% of 400,030, 8,000.6.
test.each<[Cap, bigint, bigint]>([
  [{ per: 'contract-year', monthlyFees: 2 }, 60_002n, 60_002n],
  [{ per: 'month', percentOfMonthlyFee: '10' }, 3_000n, 3_001n],
  [{ per: 'quarter', percentOfWindowFee: '10' }, 9_000n, 9_001n],
  [{ per: 'quarter', days: 15 }, 15_001n, 15_001n],
  [{ per: 'term', percentOfTermFees: '2' }, 8_001n, 8_001n],
])('a cap of %j', (cap, halfUp, up) => {
  const basis = { fee: 30_001n, windowFee: 90_003n, termFee: 400_030n, periodMilliseconds: 30 * DAY }
  expect([capAmount(cap, basis, 'half-up'), capAmount(cap, basis, 'up')]).toEqual([halfUp, up])
})

test('a share of fees that are not told is not known', () => {
  const basis = { fee: 30_001n, windowFee: 90_003n, termFee: null, periodMilliseconds: 30 * DAY }
  expect(capAmount({ per: 'term', percentOfTermFees: '2' }, basis, 'half-up')).toBeNull()
})
