import { expect, test } from 'vitest'
import { evaluationFaults } from './evaluation-faults.ts'
import { evaluationWarnings } from './evaluation-warnings.ts'
import { evaluationSchema } from './schema.ts'
import { code, down, evaluated, MINUTE, smallTerms } from './testing/small-terms.ts'

const faults = (terms: Record<string, unknown>) =>
  evaluationFaults(evaluationSchema.parse(smallTerms(terms))).map(
    ({ path, rule }) => `${path.join('.')} ${rule}`,
  )
const warnings = (terms: Record<string, unknown>) =>
  evaluationWarnings(evaluationSchema.parse(smallTerms(terms))).map(
    ({ path, rule }) => `${path.join('.')} ${rule}`,
  )

const QUARTER = { commitment: { window: 'calendar-quarter' }, claim: { anchor: 'quarter-end', days: 30 } }
// April to June 2026: 131,040 minutes, of which 1% are 1,310.4.
const MISSED = down(1_311, { monthlyFeeMinor: 100_000 })

// 1,000.00 a month: a quarter of the fee of the quarter, 3,000.00, is 750.00; of a month 250.00.
test('a percentage of a quarter is of the fee that the terms name', () => {
  expect(evaluated({ ...QUARTER, credits: { feePeriod: 'window' } }, MISSED)).toMatchObject({
    creditPercent: '25',
    creditMinor: 75_000,
  })
  expect(evaluated({ ...QUARTER, credits: { feePeriod: 'month' } }, MISSED).creditMinor).toBe(25_000)
  expect(faults(QUARTER)).toEqual(['credits credits.fee-period'])
  expect(faults({ ...QUARTER, credits: { feePeriod: 'month' } })).toEqual([])
})

test('a cap may be a share of the fee of the window', () => {
  const capped = (cap: unknown) => ({ ...QUARTER, credits: { feePeriod: 'window', cap } })
  // A fifth of 3,000.00, and a month's fee.
  expect(evaluated(capped({ percentOfWindowFee: '20', per: 'quarter' }), MISSED)).toMatchObject({
    uncappedMinor: 75_000,
    creditMinor: 60_000,
    capMinor: 60_000,
  })
  expect(evaluated(capped({ percentOfMonthlyFee: '50', per: 'quarter' }), MISSED).creditMinor).toBe(50_000)
  // The eleven months before have used 580.00 of it.
  const rolling = capped({ percentOfWindowFee: '20', per: 'rolling-12-months' })
  expect(evaluated(rolling, { ...MISSED, alreadyCreditedMinor: 58_000 }).creditMinor).toBe(2_000)
})

// The contract begins on 15 May: its part of the quarter has a fee that three monthly fees do not tell.
test('of a quarter that the contract covers in part, the fee has to be told', () => {
  const part = { ...MISSED, contractStart: '2026-05-15' }
  const terms = { ...QUARTER, credits: { feePeriod: 'window' } }
  expect(code(terms, part)).toBe('window-fee-needed')
  expect(evaluated(terms, { ...part, windowFeeMinor: 156_000 }).creditMinor).toBe(39_000)
})

const GAP = [
  { atLeast: '99.9', atMost: '100', credit: '0' },
  { atLeast: '95', below: '99', credit: '25' },
]

test('what the terms do not say is null, with that as the reason; every band is answered', () => {
  const silent = { tier: { credits: GAP }, credits: { gaps: 'silent' } }
  const fee = { monthlyFeeMinor: 100_000 }
  // 100 of 43,200 minutes: 99.7685%, between the bands. 500: 98.84%.
  expect(evaluated(silent, down(100, fee))).toMatchObject({
    met: false,
    band: null,
    credit: null,
    creditPercent: null,
    creditMinor: null,
    uncappedMinor: null,
    creditReason: 'the terms do not say',
  })
  expect(evaluated(silent, down(500, fee))).toMatchObject({ creditMinor: 25_000, creditReason: null })
  expect(faults(silent)).toEqual([])
})

test('with rounding, bands are judged on what uptime is rounded to', () => {
  const credits = [
    { atLeast: '99.9', atMost: '100', credit: '0' },
    { atLeast: '99', atMost: '99.89', credit: '10' },
    { atLeast: '0', atMost: '98.99', credit: '25' },
  ]
  expect(faults({ tier: { credits }, commitment: { rounding: { decimals: 2 } } })).toEqual([])
  expect(faults({ tier: { credits }, commitment: { rounding: { decimals: 3 } } })).toHaveLength(2)
  expect(faults({ tier: { credits } })).toHaveLength(2)
  // 45 of 43,200 minutes are 99.8958…%, which rounds to 99.90.
  expect(evaluated({ tier: { credits }, commitment: { rounding: { decimals: 2 } } }, down(45))).toMatchObject(
    { uptimePercent: '99.8958', comparedPercent: '99.90', met: true, creditPercent: '0' },
  )
  expect(evaluated({}, down(45)).comparedPercent).toBeNull()
})

test('a deeper band that pays less and a target at no edge are warned of', () => {
  const credits = [
    { atLeast: '99.9', atMost: '100', credit: '0' },
    { atLeast: '99', below: '99.9', credit: '25' },
    { atLeast: '0', below: '99', credit: '10' },
  ]
  expect(warnings({ tier: { credits } })).toEqual(['tiers.0.credits.2 credits.falls'])
  expect(warnings({ tier: { target: '99.95' } })).toEqual(['tiers.0.target target.no-edge'])
  expect(warnings({})).toEqual([])
})

const REPEATED = (months: number, within: number) => ({
  termination: [{ rule: 'repeated-downtime', months, within, minutes: '86.4', operator: 'above' }],
  downtime: { partialMinutes: 'counted' },
})
const months = (...earlier: number[]) => ({
  earlierLostMilliseconds: earlier.map((minutes) => minutes * MINUTE),
})

// 86.4 minutes are 0.2% of 30 days.
test('termination: so much downtime in each of several months', () => {
  const three = REPEATED(3, 3)
  expect(evaluated(three, down(86.5, months(90, 87))).termination.because).toEqual(['repeated-downtime'])
  // Exactly 86.4 is not more.
  expect(evaluated(three, down(86.4, months(90, 87))).termination.allowed).toBe(false)
  expect(evaluated(three, down(86.5, months(90, 86.4))).termination.allowed).toBe(false)
  expect(evaluated(three, down(86.5, months(90))).termination.undecided).toEqual(['repeated-downtime'])
  expect(evaluated(REPEATED(2, 4), down(100, months(100, 0, 0))).termination.allowed).toBe(true)
  expect(evaluated(REPEATED(2, 4), down(100, months(100, 0, 0, 0))).termination.allowed).toBe(false)
  expect(code(three, { ...down(90, months(90, 90)), contractStart: '2026-05-01' })).toBe(
    'earlier-before-contract',
  )
})

test('an error rate that is not stated judges no samples, and takes downtime', () => {
  const terms = { downtime: { errorRate: 'not-stated', operator: undefined } }
  const samples = Array.from({ length: 43_200 }, () => ({ total: 1, errors: 0 }))
  expect(code(terms, { samples })).toBe('error-rate-not-stated')
  expect(evaluated(terms, down(44)).met).toBe(false)
  expect(faults({ downtime: { operator: undefined } })).toEqual(['downtime downtime.operator'])
})

// A fee of 73,000 for June: 100 minutes of 43,200, of 43,800 (730 hours), of 43,200 (30 days).
test('lost time is counted by what the monthly fee pays for', () => {
  const paid = (of: string | undefined, month: string) => {
    const credits = [
      { atLeast: '99.9', atMost: '100', credit: '0' },
      { atLeast: '0', below: '99.9', credit: { lostTime: 10, of } },
    ]
    const { creditMinor, feeMilliseconds } = evaluated(
      { tier: { credits } },
      down(100, { month, monthlyFeeMinor: 73_000 }),
    )
    return [creditMinor, (feeMilliseconds ?? 0) / MINUTE]
  }
  // 73,000 × 1,000 ÷ 43,200 = 1,689.81; ÷ 43,800 = 1,666.67; July has 44,640 minutes: 1,635.30.
  expect(paid(undefined, '2026-06')).toEqual([1_690, 43_200])
  expect(paid('730-hours', '2026-06')).toEqual([1_667, 43_800])
  expect(paid(undefined, '2026-07')).toEqual([1_635, 44_640])
  expect(paid('30-days', '2026-07')).toEqual([1_690, 43_200])
})

// 100 minutes that affect 40% of the customers are as 40 of 43,200: 99.9074%.
test('downtime may count by the share of customers that it affects', () => {
  const weighted = { downtime: { affectedCustomers: 'weighted' } }
  expect(evaluated(weighted, down(100, { affectedPercent: '40' }))).toMatchObject({
    uptimePercent: '99.9074',
    met: true,
  })
  expect(evaluated(weighted, down(100)).met).toBe(false)
  expect(code({}, down(100, { affectedPercent: '40' }))).toBe('affected-does-not-fit')
})

// 999,000 in full, 800 by half, 200 not at all: 999,400 of 1,000,000.
test('requests may count by how quickly they were answered', () => {
  const weighted = [
    { count: 999_000, weight: 10_000 },
    { count: 800, weight: 5_000 },
    { count: 200, weight: 0 },
  ]
  const unit = { commitment: { unit: 'weighted-request' } }
  expect(evaluated(unit, { weighted })).toMatchObject({ uptimePercent: '99.9400', met: true })
  expect(code(unit, { counts: { total: 1, failed: 0 } })).toBe('measure-does-not-fit')
})

test('maintenance may be bounded by the year', () => {
  const yearly = { maintenance: { maximumMinutesPerYear: 600 } }
  const asked = (minutes: number, used?: number) =>
    code(
      yearly,
      down(0, {
        maintenanceMilliseconds: minutes * MINUTE,
        maintenanceEarlierMilliseconds: used === undefined ? undefined : used * MINUTE,
      }),
    )
  expect([asked(100, 500), asked(101, 500), asked(100), asked(0)]).toEqual([
    'ok',
    'maintenance-above-maximum',
    'maintenance-used-needed',
    'ok',
  ])
})

test('a second remedy stands beside the credit', () => {
  const remedies = [
    { below: '99', remedy: 'Five days more of the service' },
    { below: '95', remedy: 'A report of the cause' },
  ]
  // 1% is 432 minutes.
  const given = (minutes: number) => evaluated({ tier: { remedies } }, down(minutes)).remedies
  expect([given(432), given(433)]).toEqual([[], ['Five days more of the service']])
})
