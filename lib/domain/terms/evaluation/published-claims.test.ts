import { expect, test } from 'vitest'
import { evaluationFaults } from './evaluation-faults.ts'
import { evaluationSchema } from './schema.ts'
import { down, evaluated, smallTerms } from './testing/small-terms.ts'

const faults = (terms: Record<string, unknown>) =>
  evaluationFaults(evaluationSchema.parse(smallTerms(terms))).map(
    ({ path, rule }) => `${path.join('.')} ${rule}`,
  )
const QUARTER = { commitment: { window: 'calendar-quarter' } }

test('claims: an end within the window is a fault, and a window has one time to claim', () => {
  const quarter = (claim: unknown) => ({ ...QUARTER, credits: { feePeriod: 'month' }, claim })
  expect(faults(quarter({ anchor: 'month-end', days: 30 }))).toEqual(['claim.anchor claim.anchor'])
  const year = { ...quarter({ anchor: 'quarter-end', days: 30 }), commitment: { window: 'calendar-year' } }
  expect(faults(year)).toEqual(['claim.anchor claim.anchor'])
  for (const month of ['2026-04', '2026-05', '2026-06'])
    expect(evaluated(quarter({ anchor: 'window-end', days: 30 }), down(1_311, { month })).claimBy).toBe(
      '2026-07-30',
    )
})

// 30 June 2026 is a Tuesday: five business days end on 7 July, and on the 8th where 3 July is a holiday.
test('claims in business days and in hours', () => {
  const claim = (rule: unknown, more = {}) => evaluated({ claim: rule }, down(100, more))
  expect(claim({ anchor: 'month-end', businessDays: 5 }).claimBy).toBe('2026-07-07')
  expect(claim({ anchor: 'month-end', businessDays: 5, holidays: ['2026-07-03'] }).claimBy).toBe('2026-07-08')
  const hours = { anchor: 'incident', hours: 72 }
  expect(claim(hours, { incidentAt: new Date('2026-06-15T22:30:00+02:00') })).toMatchObject({
    claimBy: '2026-06-18T20:30:00Z',
    claimNeeds: null,
  })
  expect(claim(hours, { incident: '2026-06-15' })).toMatchObject({ claimBy: null, claimNeeds: 'incidentAt' })
})

// A moment lies on the day that the clocks of the zone show: 15 June, 23:30 UTC, is the 16th in Berlin.
test('claims: the day of a moment is that of the zone', () => {
  const berlin = { claim: { anchor: 'incident', days: 30, zone: 'Europe/Berlin' } }
  const at = { incidentAt: new Date('2026-06-15T23:30:00Z') }
  expect(evaluated(berlin, down(100, at)).claimBy).toBe('2026-07-16')
})

test('claims: of conditions that hold together the earliest ends the time', () => {
  const claim = {
    anchor: 'earliest-of',
    rules: [
      { anchor: 'month-end', days: 30 },
      { anchor: 'awareness', businessDays: 5 },
    ],
  }
  // Five business days after Friday, 26 June, end on 3 July; after Wednesday, 29 July, on 5 August.
  expect(evaluated({ claim }, down(100, { awareOn: '2026-06-26' })).claimBy).toBe('2026-07-03')
  expect(evaluated({ claim }, down(100, { awareOn: '2026-07-29' })).claimBy).toBe('2026-07-30')
  expect(evaluated({ claim }, down(100))).toMatchObject({ claimBy: null, claimNeeds: 'awareOn' })
})

test('claims: why there is no last day', () => {
  const reason = (anchor: string) => evaluated({ claim: { anchor } }, down(100)).claimReason
  expect([reason('no-claim'), reason('not-stated')]).toEqual(['no-claim', 'not-stated'])
})
