import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countedOutage, type DowntimePredicate, downIntervals, isBad, type Sample } from './bad-minutes.ts'
import { meanUptime } from './mean-error-rate.ts'
import { compared } from './rounding.ts'
import { flooredPercent, uptimeOf } from './uptime.ts'

const FIVE: DowntimePredicate = { errorRate: '5', operator: 'at-least', minimumConsecutiveMinutes: 5 }
const ABOVE: DowntimePredicate = { ...FIVE, operator: 'above' }

test('4.99, 5 and 5.01% of 10,000 requests', () => {
  const bad = (rule: DowntimePredicate) =>
    [499, 500, 501].map((errors) => isBad(rule, { total: 10_000, errors }))
  expect(bad(FIVE)).toEqual([false, true, true])
  expect(bad(ABOVE)).toEqual([false, false, true])
})

test('without requests, or with too few, nothing is bad', () => {
  expect(isBad({ ...FIVE, errorRate: '0' }, { total: 0, errors: 0 })).toBe(false)
  expect(isBad({ ...FIVE, minimumRequests: 100 }, { total: 99, errors: 99 })).toBe(false)
  expect(isBad({ ...FIVE, minimumRequests: 100 }, { total: 100, errors: 99 })).toBe(true)
})

const samplesOf = (signs: string): Sample[] =>
  [...signs].map((sign) => (sign === '?' ? null : { total: 100, errors: sign === 'x' ? 100 : 0 }))

test.each([
  ['xxxx.xxxx', 0],
  ['.xxxxx.', 5],
  ['xxxxxx', 6],
  ['.xxxx?.', 5],
  ['xxxxx.xxxx', 5],
])('%s has %i minutes down', (signs, down) => {
  expect(downIntervals(samplesOf(signs), FIVE, { missingData: 'bad' }, 5)).toEqual({ down, excluded: 0 })
})

test('missing data as the terms say', () => {
  const samples = samplesOf('xxx?xxxxx')
  expect(downIntervals(samples, FIVE, { missingData: 'bad' }, 5)).toEqual({ down: 9, excluded: 0 })
  expect(downIntervals(samples, FIVE, { missingData: 'good' }, 5)).toEqual({ down: 5, excluded: 0 })
  expect(downIntervals(samples, FIVE, { missingData: 'excluded' }, 5)).toEqual({ down: 5, excluded: 1 })
})

test('agrees with a search for runs by pattern', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('x', '.'), { maxLength: 60 }),
      fc.integer({ min: 1, max: 6 }),
      (signs, run) => {
        const text = signs.join('')
        const runs = text.match(new RegExp(`x{${run},}`, 'g')) ?? []
        expect(downIntervals(samplesOf(text), FIVE, { missingData: 'bad' }, run).down).toBe(
          runs.join('').length,
        )
      },
    ),
  )
})

test('outages below the minimum do not count, and parts of a minute as the rule says', () => {
  const counted = (partialMinutes: DowntimePredicate['partialMinutes']) =>
    [299_999, 300_000, 330_500].map((outage) => countedOutage(outage, { ...FIVE, partialMinutes }))
  expect(counted(undefined)).toEqual([0, 300_000, 330_500])
  expect(counted('dropped')).toEqual([0, 300_000, 300_000])
  expect(counted('rounded-up')).toEqual([0, 300_000, 360_000])
})

test('the mean of error rates is not the rate of the sums', () => {
  // Rates 1/2, 0, 0 (no request) and 1/10 over four intervals: mean 3/20, uptime 17/20.
  const samples = [
    { total: 2, errors: 1 },
    { total: 100, errors: 0 },
    { total: 0, errors: 0 },
    { total: 10, errors: 1 },
  ]
  expect(meanUptime(samples)).toEqual({ up: 17n, of: 20n })
  // An interval that was not measured is left out: mean of 1/3 and 1/3.
  expect(meanUptime([{ total: 3, errors: 1 }, null, { total: 6, errors: 2 }])).toEqual({ up: 2n, of: 3n })
  expect(() => meanUptime([null])).toThrow(RangeError)
})

test('rounding before comparison', () => {
  // 60 of 43,200 minutes: 99.86111…%.
  const uptime = uptimeOf(43_200, 60)
  const at = (decimals: number) => flooredPercent(compared(uptime, { decimals }))
  expect([at(0), at(1), at(2), at(3)]).toEqual(['100.0000', '99.9000', '99.8600', '99.8610'])
  expect(compared(uptime, 'none')).toEqual(uptime)
  // Exactly half a step goes up: 99.85% to one decimal.
  expect(flooredPercent(compared(uptimeOf(10_000, 15), { decimals: 1 }))).toBe('99.9000')
})
