import { expect, test } from 'vitest'
import type { MonthInput } from './evaluate-month.ts'
import { code, down, evaluated } from './testing/small-terms.ts'

test.each([
  ['month end', { anchor: 'month-end', days: 30 }, {}, '2026-07-30', null],
  ['quarter end', { anchor: 'quarter-end', days: 15 }, { month: '2026-05' }, '2026-07-15', null],
  ['the incident', { anchor: 'incident', days: 30 }, { incident: '2026-06-15' }, '2026-07-15', null],
  ['the incident, unknown', { anchor: 'incident', days: 30 }, {}, null, 'incident'],
  ['awareness', { anchor: 'awareness', days: 10 }, { awareOn: '2026-07-04' }, '2026-07-14', null],
  ['awareness, unknown', { anchor: 'awareness', days: 10 }, { incident: '2026-06-15' }, null, 'awareOn'],
  [
    'the second cycle after an incident that is not known',
    { anchor: 'billing-cycle-end', cycles: 2 },
    {},
    null,
    'incident',
  ],
  [
    'the second calendar cycle after',
    { anchor: 'billing-cycle-end', cycles: 2 },
    { incident: '2026-06-10' },
    '2026-08-31',
    null,
  ],
  ['the end of a quarter that is measured', { anchor: 'window-end', days: 30 }, {}, '2026-07-30', null],
  ['nowhere that is stated', { anchor: 'not-stated' }, {}, null, null],
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
  expect(evaluated(terms, down(864)).termination).toEqual({
    allowed: false,
    because: [],
    undecided: [],
    givenEarlier: [],
  })
  expect(evaluated(terms, down(865)).termination).toEqual({
    allowed: true,
    because: ['below'],
    undecided: [],
    givenEarlier: [],
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

// June 2026. A contract from 1 June has no month before it, one from 20 May has May, in part.
test('termination: months before the contract do not count', () => {
  const terms = { termination: [{ rule: 'repeated', months: 3, within: 6 }] }
  const since = (contractStart: string, earlierMissed: boolean[], minutes = 100) =>
    down(minutes, { contractStart, earlierMissed })
  expect(code(terms, since('2026-06-01', [true, true]))).toBe('earlier-before-contract')
  expect(code(terms, since('2026-05-20', [true, true, true], 0))).toBe('earlier-before-contract')
  expect(evaluated(terms, since('2026-04-30', [true, true])).termination.because).toEqual(['repeated'])
  expect(evaluated(terms, since('2026-06-01', [])).termination.undecided).toEqual([])
  expect(evaluated(terms, since('2026-04-30', [])).termination.undecided).toEqual(['repeated'])
  // Terms that do not measure a first, partial month leave May out too.
  const commitment = { partialFirstPeriod: 'not-measured' }
  expect(code({ ...terms, commitment }, since('2026-05-20', [true]))).toBe('earlier-before-contract')
  // Quarters: the second of 2026 is June's; the contract began in the one before.
  const quarters = { ...terms, commitment: { window: 'calendar-quarter' } }
  expect(code(quarters, since('2026-02-01', [true, true]))).toBe('earlier-before-contract')
  expect(code(quarters, since('2026-02-01', [true]))).toBe('ok')
})

// January to March missed, April to June met: March gave the right, and its notice ended on 30 May.
test('termination: a month that meets the target gives no right that an earlier one gave', () => {
  const terms = { termination: [{ rule: 'repeated', months: 3, within: 6 }] }
  expect(evaluated(terms, down(0, { earlierMissed: [true, true, true, false, false] })).termination).toEqual({
    allowed: false,
    because: [],
    undecided: [],
    givenEarlier: ['repeated'],
  })
})
