import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { termsSchema } from '../schema.ts'
import { evaluateMonth } from './evaluate-month.ts'
import { evaluationSchema } from './schema.ts'
import { code, down, evaluated, MINUTE, smallTerms } from './testing/small-terms.ts'

test.each([
  ['a month that does not exist', { ...down(1), month: '2026-13' }, 'unknown-month'],
  ['a month before all calendars', { ...down(1), month: '0000-01' }, 'unknown-month'],
  ['a month that is none', { ...down(1), month: 'June' }, 'unknown-month'],
  ['a day that does not exist', down(1, { incident: '2026-06-31' }), 'unknown-date'],
  ['an incident of another month', down(1, { incident: '2026-07-01' }), 'incident-outside-period'],
  ['negative downtime', down(-1), 'invalid-duration'],
  ['NaN', down(Number.NaN), 'invalid-duration'],
  ['1e308', down(1e303), 'invalid-duration'],
  ['half a millisecond', { downtimeMilliseconds: 0.5 }, 'invalid-duration'],
  ['more downtime than the month has', down(43_201), 'downtime-too-long'],
  ['more with maintenance', down(43_000, { maintenanceMilliseconds: 201 * MINUTE }), 'downtime-too-long'],
  [
    'maintenance above the maximum',
    down(0, { maintenanceMilliseconds: 241 * MINUTE }),
    'maintenance-above-maximum',
  ],
  [
    'nothing but exclusions',
    { ...down(0), maintenanceMilliseconds: 43_200 * MINUTE },
    'maintenance-above-maximum',
  ],
  ['no measure', {}, 'measure-does-not-fit'],
  ['two measures', down(1, { outagesMilliseconds: [1] }), 'measure-does-not-fit'],
  ['a negative fee', down(1, { monthlyFeeMinor: -1 }), 'invalid-amount'],
  ['a fee beyond whole numbers', down(1, { monthlyFeeMinor: 2 ** 53 }), 'invalid-amount'],
  ['credits below nothing', down(1, { monthlyFeeMinor: 100, alreadyCreditedMinor: -1 }), 'invalid-amount'],
  ['a fee with a fraction', down(1, { monthlyFeeMinor: 1.5 }), 'invalid-amount'],
  ['credits without a fee', down(1, { alreadyCreditedMinor: 1 }), 'fee-needed'],
])('%s is an error', (_, input, expected) => {
  expect(code({ maintenance: { noticeHours: 48, maximumMinutesPerMonth: 240 } }, input)).toBe(expected)
})

test('a month that is excluded whole has no uptime', () => {
  expect(code({}, down(0, { maintenanceMilliseconds: 43_200 * MINUTE }))).toBe('nothing-measured')
})

const TENFOLD = [
  { atLeast: '99.9', atMost: '100', credit: '0' },
  { atLeast: '0', below: '99.9', credit: { lostTime: 10 } },
]

test('a credit for lost time needs downtime', () => {
  const terms = { commitment: { unit: 'request' }, tier: { credits: TENFOLD } }
  expect(code(terms, { counts: { total: 100, failed: 50 } })).toBe('downtime-needed')
})

test.each(['gold', '', '__proto__', 'constructor'])('%j is neither tier nor region', (id) => {
  const terms = evaluationSchema.parse(smallTerms({}))
  const input = { month: '2026-06', downtimeMilliseconds: 0 }
  expect(evaluateMonth(terms, id, 'world', input)).toMatchObject({ code: 'unknown-tier', known: ['only'] })
  expect(evaluateMonth(terms, 'only', id, input)).toMatchObject({ code: 'unknown-region', known: ['world'] })
})

const DEMO = parse(readFileSync('data/terms/2026-10-01/terms.yaml', 'utf8'))

test('the demo terms give the same read either way', () => {
  const input = { month: '2026-11', downtimeMilliseconds: 44 * MINUTE, monthlyFeeMinor: 1_000_000 }
  const wide = evaluateMonth(evaluationSchema.parse(DEMO), 'enterprise', 'eu', input)
  expect(evaluateMonth(termsSchema.parse(DEMO), 'enterprise', 'eu', input)).toEqual(wide)
  expect(wide).toMatchObject({
    ok: true,
    evaluation: {
      uptimePercent: '99.8981',
      met: false,
      creditPercent: '10',
      creditMinor: 100_000,
      capMinor: 1_000_000,
      claimBy: '2026-12-30',
      termination: { allowed: false, because: [], undecided: ['repeated'] },
    },
  })
})

test('a region with a target of its own', () => {
  const terms = termsSchema.parse(DEMO)
  // 20 of 43,200 minutes: 99.9537%, above 99.95 and below 99.99.
  const input = { month: '2026-11', downtimeMilliseconds: 20 * MINUTE }
  expect(evaluateMonth(terms, 'mission-critical', 'apac', input)).toMatchObject({ evaluation: { met: true } })
  expect(evaluateMonth(terms, 'mission-critical', 'eu', input)).toMatchObject({ evaluation: { met: false } })
})

test('the commitment is met exactly while downtime is at most a thousandth of what is measured', () => {
  const minutes = fc.integer({ min: 0, max: 600 })
  fc.assert(
    fc.property(minutes, fc.integer({ min: 0, max: 10 ** 7 }), (maintenance, downtimeMilliseconds) => {
      const maintenanceMilliseconds = maintenance * MINUTE
      const counted = { downtime: { partialMinutes: 'counted' } }
      const { met, band } = evaluated(counted, { downtimeMilliseconds, maintenanceMilliseconds })
      const measured = 43_200 * MINUTE - maintenanceMilliseconds
      expect(met).toBe(downtimeMilliseconds * 1_000 <= measured)
      const edges = [1_000, 100].filter((share) => downtimeMilliseconds * share > measured).length
      expect(band?.from).toBe(['99.9', '99', '0'][edges])
    }),
  )
})

test('more downtime never pays less, whatever the kind of credit', () => {
  const minutes = fc.integer({ min: 0, max: 43_200 })
  const credit = fc.constantFrom(
    '10',
    { percent: '5', forEachMinutes: 30 },
    { lostTime: 10 },
    { lostHours: 2, begunHour: 'counted' },
    { days: 1, forEachMinutes: 60 },
  )
  fc.assert(
    fc.property(credit, minutes, minutes, fc.integer({ min: 0, max: 10 ** 9 }), (kind, one, other, fee) => {
      const credits = [
        { atLeast: '99.9', atMost: '100', credit: '0' },
        { atLeast: '0', below: '99.9', credit: kind },
      ]
      const cap = { percentOfMonthlyFee: '100', per: 'month' }
      const paid = (downtime: number) =>
        evaluated({ tier: { credits }, credits: { cap } }, down(downtime, { monthlyFeeMinor: fee }))
          .creditMinor ?? -1
      expect(paid(Math.max(one, other))).toBeGreaterThanOrEqual(paid(Math.min(one, other)))
      expect(paid(43_200)).toBeLessThanOrEqual(fee)
    }),
  )
})
