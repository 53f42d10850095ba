import { expect, test } from 'vitest'
import type { BasisId } from './basis.ts'
import { budgetOn, downtimeBudgets } from './downtime-budget.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

// The table that vendors publish mixes its bases. Each row names the one that its figure implies, the exact
// milliseconds, worked out by hand, and the decimals to which the figure is rounded half up.
const PUBLISHED: [
  target: string,
  basis: BasisId,
  exact: number,
  unit: number,
  decimals: number,
  shown: string,
][] = [
  ['99', 'month-30-days', 25_920_000, HOUR, 1, '7.2'],
  ['99.5', 'month-30-days', 12_960_000, HOUR, 1, '3.6'],
  ['99.9', 'mean-month', 2_628_000, MINUTE, 1, '43.8'],
  ['99.95', 'mean-month', 1_314_000, MINUTE, 1, '21.9'],
  ['99.99', 'month-30-days', 259_200, MINUTE, 1, '4.3'],
  ['99', 'year-365-days', 315_360_000, DAY, 2, '3.65'],
  ['99.5', 'year-365-days', 157_680_000, DAY, 2, '1.83'],
  ['99.9', 'year-365-days', 31_536_000, HOUR, 2, '8.76'],
  ['99.95', 'year-365-days', 15_768_000, HOUR, 2, '4.38'],
  ['99.99', 'year-365-days', 3_153_600, MINUTE, 1, '52.6'],
]

test.each(PUBLISHED)('%s%% on %s allows %i ms', (target, basis, exact, unit, decimals, shown) => {
  expect(budgetOn(basis, downtimeBudgets(target)).allowedMilliseconds).toBe(exact)
  expect(roundedHalfUp(exact, unit, decimals)).toBe(shown)
})

test('no single month gives the whole table', () => {
  const months: BasisId[] = ['month-28-days', 'month-29-days', 'month-30-days', 'mean-month', 'month-31-days']
  const monthly = PUBLISHED.slice(0, 5)
  for (const basis of months)
    expect(
      monthly.every(
        ([target, , , unit, decimals, shown]) =>
          roundedHalfUp(budgetOn(basis, downtimeBudgets(target)).allowedMilliseconds, unit, decimals) ===
          shown,
      ),
    ).toBe(false)
})

function roundedHalfUp(milliseconds: number, unit: number, decimals: number): string {
  const scale = 10 ** decimals
  const scaled = Math.floor((2 * milliseconds * scale + unit) / (2 * unit))
  return `${Math.floor(scaled / scale)}.${String(scaled % scale).padStart(decimals, '0')}`
}
