import { expect, test } from 'vitest'
import { code, down, evaluated } from './testing/small-terms.ts'

const TABLE = (below: string, credit: unknown, rest: Record<string, unknown> = {}) => [
  { atLeast: below, atMost: '100', credit: '0' },
  { atLeast: '0', below, credit, ...rest },
]

test('bands: edges that belong to the lower band', () => {
  const credits = [
    { above: '99.9', atMost: '100', credit: '0' },
    { atLeast: '0', atMost: '99.9', credit: '10' },
  ]
  // 43.2 of 43,200 minutes: exactly 99.9%.
  const terms = { downtime: { partialMinutes: 'counted' }, tier: { credits } }
  expect(evaluated(terms, down(43.2))).toMatchObject({ met: true, creditPercent: '10' })
})

test('bands: of overlapping ones the deepest wins', () => {
  const credits = [
    { atLeast: '0', below: '99.9', credit: '10' },
    { atLeast: '0', below: '99', credit: '25' },
    { atLeast: '0', below: '95', credit: '50' },
  ]
  const terms = { tier: { credits }, credits: { overlaps: 'deepest-wins', gaps: 'no-credit' } }
  // 1% is 432 minutes, 5% is 2,160.
  const paid = [40, 44, 432, 433, 2_161].map((minutes) => evaluated(terms, down(minutes)).creditPercent)
  expect(paid).toEqual(['0', '10', '10', '25', '50'])
})

test('bands: a gap that the terms declare pays nothing, another is an error', () => {
  const credits = [
    { atLeast: '99.9', atMost: '100', credit: '0' },
    { atLeast: '99', atMost: '99.89', credit: '10' },
    { atLeast: '0', below: '99', credit: '25' },
  ]
  // 45 of 43,200 minutes: 99.8958…%, between 99.89 and 99.9.
  expect(evaluated({ tier: { credits }, credits: { gaps: 'no-credit' } }, down(45))).toMatchObject({
    met: false,
    band: null,
    creditPercent: '0',
  })
  expect(code({ tier: { credits } }, down(45))).toBe('no-band')
})

// A fee of 43,200.00 for 43,200 minutes: 1.00 a minute, 60.00 an hour, 1,440.00 a day.
const FEE = { monthlyFeeMinor: 4_320_000 }

test.each([
  ['percent of the fee', '10', 432_000],
  ['percent for each half hour', { percent: '5', forEachMinutes: 30 }, 648_000],
  ['tenfold the fee for the lost time', { lostTime: 10 }, 100_000],
  ['lost hours, an hour begun counted', { lostHours: 1, begunHour: 'counted' }, 12_000],
  ['lost hours, an hour begun dropped', { lostHours: 1, begunHour: 'dropped' }, 6_000],
  ['days', { days: 3 }, 432_000],
  ['a day for each hour', { days: 1, forEachMinutes: 60 }, 144_000],
])('credit kind: %s', (_, credit, minor) => {
  expect(evaluated({ tier: { credits: TABLE('99.9', credit) } }, down(100, FEE)).creditMinor).toBe(minor)
})

test('two whole hours are two, not three', () => {
  for (const begunHour of ['counted', 'dropped']) {
    const credits = TABLE('99.9', { lostHours: 1, begunHour })
    expect(evaluated({ tier: { credits } }, down(120, FEE)).creditMinor).toBe(12_000)
  }
})

test('money is rounded as the terms say', () => {
  const paid = (rounding: string) =>
    evaluated(
      { credits: { rounding }, tier: { credits: TABLE('99.9', '12.5') } },
      down(100, { monthlyFeeMinor: 4 }),
    )
  // 12.5% of 4 is 0.5.
  expect(['half-up', 'down', 'up'].map((rounding) => paid(rounding).creditMinor)).toEqual([1, 0, 1])
})

test.each([
  ['percent of a month’s fee', { percentOfMonthlyFee: '30', per: 'month' }, 1_296_000],
  ['monthly fees of a contract year', { monthlyFees: 1, per: 'contract-year' }, 4_320_000],
  ['days per quarter', { days: 15, per: 'quarter' }, 2_160_000],
  ['share of the fees of the term', { percentOfTermFees: '2', per: 'term' }, 1_036_800],
])('cap: %s', (_, cap, capMinor) => {
  const terms = { credits: { cap }, tier: { credits: TABLE('99.9', '100') } }
  const fees = { ...FEE, termFeeMinor: 51_840_000 }
  expect(evaluated(terms, down(100, fees))).toMatchObject({
    uncappedMinor: 4_320_000,
    creditMinor: capMinor,
    capMinor,
  })
  expect(evaluated(terms, down(100, { ...fees, alreadyCreditedMinor: capMinor - 5 })).creditMinor).toBe(5)
  expect(evaluated(terms, down(100, { ...fees, alreadyCreditedMinor: capMinor + 5 })).creditMinor).toBe(0)
})

test('no cap, a cap that cannot be computed, and a minimum payout', () => {
  const credits = TABLE('99.9', '10')
  expect(evaluated({ tier: { credits } }, down(100, FEE))).toMatchObject({
    creditMinor: 432_000,
    capMinor: null,
  })
  const term = { cap: { percentOfTermFees: '2', per: 'term' } }
  expect(code({ credits: term, tier: { credits } }, down(100, FEE))).toBe('term-fee-needed')
  const least = (minimumPayoutMinor: number) =>
    evaluated({ credits: { minimumPayoutMinor }, tier: { credits } }, down(100, FEE)).creditMinor
  expect([least(432_000), least(432_001)]).toEqual([432_000, 0])
})

// A contract year that begins with the month has no earlier month.
test.each([
  ['2026-06-01', 'credited-before-contract-year'],
  ['2025-06-01', 'credited-before-contract-year'],
  ['2025-07-01', 'ok'],
  ['2025-06-02', 'ok'],
  // It may follow another contract, in whose year the month lies.
  ['2026-06-15', 'ok'],
  [undefined, 'ok'],
] as const)('credits for earlier months with a contract from %s: %s', (contractStart, expected) => {
  const year = { credits: { cap: { monthlyFees: 2, per: 'contract-year' } } }
  expect(code(year, down(100, { ...FEE, alreadyCreditedMinor: 1, contractStart }))).toBe(expected)
  expect(code(year, down(100, { ...FEE, alreadyCreditedMinor: 0, contractStart }))).toBe('ok')
  const quarter = { credits: { cap: { monthlyFees: 2, per: 'quarter' } } }
  expect(code(quarter, down(100, { ...FEE, alreadyCreditedMinor: 1, contractStart }))).toBe('ok')
})

test('in a month that the contract covers in part, the cap needs the fee of the whole month', () => {
  const year = { credits: { cap: { monthlyFees: 1, per: 'contract-year' } } }
  // 16 of 30 days of 10,000.00: 5,333.33, of which 10% are 533.33.
  const part = { contractStart: '2026-06-15', monthlyFeeMinor: 533_333 }
  expect(evaluated(year, down(100, part))).toMatchObject({ creditMinor: 53_333, capMinor: null })
  expect(evaluated(year, down(100, { ...part, wholeMonthFeeMinor: 1_000_000 }))).toMatchObject({
    creditMinor: 53_333,
    capMinor: 1_000_000,
  })
  // 5,333.33 − 533.33 = 4,800.00 are left by the fee of the part; with a cent more, only the true cap can tell.
  const before = (alreadyCreditedMinor: number) => down(100, { ...part, alreadyCreditedMinor })
  expect(evaluated(year, before(480_000)).creditMinor).toBe(53_333)
  expect(code(year, before(480_001))).toBe('whole-fee-needed')
  expect(evaluated(year, { ...before(980_000), wholeMonthFeeMinor: 1_000_000 }).creditMinor).toBe(20_000)
  // From the first of the month, it is whole.
  expect(evaluated(year, down(100, { ...part, contractStart: '2026-06-01' })).capMinor).toBe(533_333)
})
