import { expect, test } from 'vitest'
import type { MonthInput } from './evaluate-month.ts'
import { down, evaluated } from './testing/small-terms.ts'

test.each([
  ['month end', { anchor: 'month-end', days: 30 }, {}, '2026-07-30', null],
  ['quarter end', { anchor: 'quarter-end', days: 15 }, { month: '2026-05' }, '2026-07-15', null],
  ['the incident', { anchor: 'incident', days: 30 }, { incident: '2026-06-15' }, '2026-07-15', null],
  ['the incident, unknown', { anchor: 'incident', days: 30 }, {}, null, 'incident'],
  ['awareness', { anchor: 'awareness', days: 10 }, { awareOn: '2026-07-04' }, '2026-07-14', null],
  ['awareness, unknown', { anchor: 'awareness', days: 10 }, { incident: '2026-06-15' }, null, 'awareOn'],
  ['the second calendar cycle after', { anchor: 'billing-cycle-end', cycles: 2 }, {}, '2026-08-31', null],
  // The incident of 10 June lies in the cycle of 15 May; the second after it is that of 15 July.
  [
    'the second cycle after, from the 15th',
    { anchor: 'billing-cycle-end', cycles: 2 },
    { contractStart: '2025-01-15', incident: '2026-06-10' },
    '2026-08-14',
    null,
  ],
  ['no claim needed', { anchor: 'no-claim' }, {}, null, null],
])('claims run from %s', (_, claim, input, claimBy, claimNeeds) => {
  expect(evaluated({ claim }, down(100, input as Partial<MonthInput>))).toMatchObject({ claimBy, claimNeeds })
})

test('the end of a fiscal quarter, and of a billing cycle that stands for a month', () => {
  const fiscal = { window: 'fiscal-quarter', fiscalYearStartMonth: 2 }
  const byQuarter = { commitment: fiscal, claim: { anchor: 'quarter-end', days: 15 } }
  // November, December, January.
  expect(evaluated(byQuarter, down(100, { month: '2026-12' })).claimBy).toBe('2027-02-15')
  const cycle = { commitment: { window: 'billing-cycle' } }
  // 15 June to 14 July, and 30 days.
  expect(evaluated(cycle, down(100, { contractStart: '2025-01-15' })).claimBy).toBe('2026-08-13')
})

test('termination: a month below a floor', () => {
  const terms = { termination: [{ rule: 'below', percent: '98' }] }
  // 2% is 864 minutes.
  expect(evaluated(terms, down(864)).termination).toEqual({ allowed: false, because: [], undecided: [] })
  expect(evaluated(terms, down(865)).termination).toEqual({
    allowed: true,
    because: ['below'],
    undecided: [],
  })
})

test('termination: absolute minutes', () => {
  const terms = (operator: string) => ({ termination: [{ rule: 'downtime', minutes: 300, operator }] })
  expect(evaluated(terms('above'), down(300)).termination.allowed).toBe(false)
  expect(evaluated(terms('at-least'), down(300)).termination.because).toEqual(['downtime'])
})

test('termination: k of n months', () => {
  const terms = { termination: [{ rule: 'repeated', months: 3, within: 6 }] }
  const after = (earlierMissed: boolean[], minutes = 100) =>
    evaluated(terms, down(minutes, { earlierMissed })).termination
  expect(after([true, false, true, false, false]).because).toEqual(['repeated'])
  // The first of six earlier months is out of the window.
  expect(after([true, true, false, false, false, false])).toMatchObject({ allowed: false, undecided: [] })
  expect(after([])).toMatchObject({ allowed: false, undecided: ['repeated'] })
  expect(after([true, true, false, false, false], 0)).toMatchObject({ allowed: false, undecided: [] })
})
