import { expect, test } from 'vitest'
import { type DowntimePredicate, downIntervals, judged, type MeasurementRules } from './bad-minutes.ts'
import { isThin, type TrafficFloor } from './thin-minutes.ts'

const FLOOR: TrafficFloor = {
  percent: '10',
  of: 'median-of-same-minute-of-week',
  weeks: 5,
  minimumRequests: 20,
}
const FIVE: DowntimePredicate = { errorRate: '5', operator: 'at-least', minimumConsecutiveMinutes: 5 }
const RULES: MeasurementRules = { missingData: 'bad', deadMinute: 'bad', trafficFloor: FLOOR }

// Sorted 900, 1000, 1010, 1100, 5000: the median is 1,010 and a tenth of it 101.
const WEEKS = [1000, 5000, 900, 1100, 1010]

test('below a tenth of the median of five weeks a minute is thin, at it it is not', () => {
  expect([100, 101, 102].map((requests) => isThin(requests, WEEKS, FLOOR))).toEqual([true, false, false])
})

test('only the last weeks count, however many are known', () => {
  expect(isThin(100, [9, 9, 9, 9, 9, 9, ...WEEKS], FLOOR)).toBe(true)
})

test('the median of an even number of weeks lies between the middle two', () => {
  // 1,000 and 1,005: median 1,002.5, a tenth 100.25. So 100 is below it and 101 is not.
  expect([100, 101].map((requests) => isThin(requests, [1000, 1005], FLOOR))).toEqual([true, false])
})

test('the minimum decides alone where nothing is usual yet', () => {
  expect([0, 19, 20].map((requests) => isThin(requests, [], FLOOR))).toEqual([true, true, false])
})

test('without a floor only a minute without any request is thin', () => {
  expect([0, 1].map((requests) => isThin(requests, WEEKS, null))).toEqual([true, false])
})

const UP = { total: 4, errors: 0 }
const ONE_FAILS = { total: 4, errors: 1 }

test.each([
  // 40 of 1,010 usual requests arrive: those that got through are answered, the probes are not.
  ['thin and the probes fail', { total: 40, errors: 0, probes: ONE_FAILS, earlier: WEEKS }, 'bad'],
  ['thin and the probes succeed', { total: 40, errors: 0, probes: UP, earlier: WEEKS }, 'good'],
  // Two of 40 requests are 5%: the edge records alone make it bad, whatever the probes see.
  ['thin and 5% of the requests fail', { total: 40, errors: 2, probes: UP, earlier: WEEKS }, 'bad'],
  [
    'usual traffic, and the probes fail',
    { total: 1000, errors: 0, probes: ONE_FAILS, earlier: WEEKS },
    'good',
  ],
  ['no request and no probe', { total: 0, errors: 0, earlier: WEEKS }, 'bad'],
  ['no request and the probes succeed', { total: 0, errors: 0, probes: UP, earlier: WEEKS }, 'good'],
  ['probes that sent nothing', { total: 0, errors: 0, probes: { total: 0, errors: 0 } }, 'bad'],
] as const)('%s', (_, sample, verdict) => {
  expect(judged(sample, FIVE, RULES)).toBe(verdict)
})

test('what a dead minute counts as is for the terms to say', () => {
  const dead = { total: 0, errors: 0, probes: ONE_FAILS }
  const as = (deadMinute: MeasurementRules['deadMinute']) => judged(dead, FIVE, { ...RULES, deadMinute })
  expect([as('bad'), as('good'), as('excluded'), as(undefined)]).toEqual(['bad', 'good', 'excluded', 'good'])
})

// The balancer is dead for six minutes: no request arrives, so no request fails.
test('a total outage in which no request arrives is downtime', () => {
  const usual = { total: 1000, errors: 0, probes: UP, earlier: WEEKS }
  const dark = { total: 0, errors: 0, probes: { total: 4, errors: 4 }, earlier: WEEKS }
  const minutes = [usual, dark, dark, dark, dark, dark, dark, usual]
  expect(downIntervals(minutes, FIVE, RULES, 5)).toEqual({ down: 6, excluded: 0 })
  expect(downIntervals(minutes, FIVE, { missingData: 'bad' }, 5)).toEqual({ down: 0, excluded: 0 })
  expect(downIntervals(minutes, FIVE, { ...RULES, deadMinute: 'excluded' }, 5)).toEqual({
    down: 0,
    excluded: 6,
  })
})
