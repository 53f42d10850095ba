import { expect, test } from 'vitest'
import { code, down, evaluated, MINUTE } from './testing/small-terms.ts'

// The denominator decides a credit: 43 of 42,960 minutes are too many, 43 of 43,200 are not.
test.each([
  ['without-excluded-time', '99.899907', false, '10'],
  ['whole-period', '99.900463', true, '0'],
])('denominator %s', (denominator, percent, met, creditPercent) => {
  const result = evaluated(
    { commitment: { denominator } },
    down(43, { maintenanceMilliseconds: 240 * MINUTE }),
  )
  expect(result).toMatchObject({ met, creditPercent })
  const { up, of } = result.uptime
  // To the nearest millionth of a percent.
  expect(((2n * up * 100_000_000n + of) / (2n * of)).toString()).toBe(percent.replace('.', ''))
})

test('rounding before comparison decides a credit', () => {
  expect(evaluated({}, down(60))).toMatchObject({ met: false, creditPercent: '10', uptimePercent: '99.8611' })
  // 99.861% is 99.9 at one decimal; what is shown stays exact.
  expect(evaluated({ commitment: { rounding: { decimals: 1 } } }, down(60))).toMatchObject({
    met: true,
    creditPercent: '0',
    uptimePercent: '99.8611',
  })
})

test('units: five-minute intervals', () => {
  const terms = { commitment: { unit: 'five-minute-interval' } }
  // 9 of 8,640 intervals.
  expect(evaluated(terms, down(45)).uptimePercent).toBe('99.8958')
  expect(code(terms, down(44))).toBe('not-whole-intervals')
  expect(code(terms, down(45, { maintenanceMilliseconds: MINUTE }))).toBe('not-whole-intervals')
  const samples = Array.from({ length: 8_640 }, (_, at) => ({ total: 200, errors: at < 9 ? 10 : 9 }))
  expect(evaluated(terms, { samples }).uptime).toEqual({ up: 2_589_300_000n, of: 2_592_000_000n })
  expect(code(terms, { samples: samples.slice(1) })).toBe('samples-do-not-fill-period')
})

test('units: minutes sampled one by one', () => {
  // Bad minutes 0–3 (four: none) and 10–15 (six: all).
  const samples = Array.from({ length: 43_200 }, (_, at) => ({
    total: 20,
    errors: at < 4 || (at >= 10 && at < 16) ? 1 : 0,
  }))
  expect(evaluated({}, { samples }).uptime).toEqual({ up: 43_194n * 60_000n, of: 43_200n * 60_000n })
})

test('units: requests, executions and mean error rates', () => {
  const counts = { total: 1_000_000, failed: 1_001 }
  expect(evaluated({ commitment: { unit: 'request' } }, { counts })).toMatchObject({
    uptime: { up: 998_999n, of: 1_000_000n },
    creditPercent: '10',
  })
  expect(evaluated({ commitment: { unit: 'execution' } }, { counts: { total: 1_000, failed: 1 } }).met).toBe(
    true,
  )
  // Thirty days of which one has a rate of 1/100 and one was not measured: 1/100 of 29, 99.9655…%.
  const samples = [{ total: 100, errors: 1 }, null, ...Array(28).fill({ total: 0, errors: 0 })]
  const byDay = { unit: 'mean-of-interval-error-rates', intervalMinutes: 1440 }
  expect(evaluated({ commitment: byDay }, { samples })).toMatchObject({
    uptime: { up: 2_899n, of: 2_900n },
    uptimePercent: '99.9655',
  })
  expect(code({ commitment: byDay }, { samples: samples.slice(1) })).toBe('samples-do-not-fill-period')
  expect(code({ commitment: { unit: 'request' } }, down(4))).toBe('measure-does-not-fit')
  expect(code({}, { counts })).toBe('measure-does-not-fit')
  expect(code({ commitment: { unit: 'request' } }, { counts: { total: 0, failed: 0 } })).toBe(
    'nothing-measured',
  )
  expect(code({ commitment: { unit: 'request' } }, { counts: { total: 1, failed: 2 } })).toBe(
    'invalid-counts',
  )
})

test('predicate: single outages', () => {
  const outagesMilliseconds = [4 * MINUTE, 10 * MINUTE + 30_000]
  const counted = { downtime: { partialMinutes: 'counted' } }
  expect(evaluated(counted, { outagesMilliseconds }).uptime.up).toBe(BigInt((43_200 - 10.5) * MINUTE))
  const dropped = { downtime: { partialMinutes: 'dropped' } }
  expect(evaluated(dropped, { outagesMilliseconds }).uptime.up).toBe(BigInt(43_190 * MINUTE))
  expect(code(dropped, down(10.5))).toBe('partial-minute')
})

// SLA 2.3(c) and 4.3: what lies in excluded time is no downtime. SLA 3.11: what is left of a long outage counts, however short.
test('predicate: the part of an outage that lies in excluded time does not count', () => {
  const within = (outages: number[], parts: number[], maintenance: number) => ({
    outagesMilliseconds: outages.map((minutes) => minutes * MINUTE),
    outagesExcludedMilliseconds: parts.map((minutes) => minutes * MINUTE),
    maintenanceMilliseconds: maintenance * MINUTE,
  })
  // 120 minutes of 120 excluded: nothing is left. 50 with 40 excluded: 10. 6 with 2 excluded: 4, for 6 were long enough.
  expect(evaluated({}, within([120], [120], 120))).toMatchObject({
    met: true,
    uptime: { up: 43_080n * 60_000n },
  })
  expect(evaluated({}, within([50], [40], 40)).uptime.up).toBe(BigInt((43_160 - 10) * MINUTE))
  const five = { downtime: { minimumConsecutiveMinutes: 5 } }
  expect(evaluated(five, within([6, 4], [2, 0], 2)).uptime.up).toBe(BigInt((43_198 - 4) * MINUTE))
  // Without the parts, all of an outage lies outside.
  expect(
    evaluated({}, { outagesMilliseconds: [50 * MINUTE], maintenanceMilliseconds: 40 * MINUTE }).uptime.up,
  ).toBe(BigInt((43_160 - 50) * MINUTE))
  expect(code({}, within([50], [51], 60))).toBe('excluded-part-does-not-fit')
  expect(code({}, within([50], [40], 39))).toBe('excluded-part-does-not-fit')
  expect(code({}, within([50, 60], [40], 40))).toBe('excluded-part-does-not-fit')
  expect(code({}, down(10, { outagesExcludedMilliseconds: [MINUTE] }))).toBe('excluded-part-does-not-fit')
})

// Clock minutes have no parts: 43.3 minutes are either 43 (met) or 44 (missed), and nobody but their records can say.
test('predicate: terms that say nothing of parts of a minute count whole minutes', () => {
  const half = MINUTE / 2
  expect(code({}, down(43.3))).toBe('whole-minutes-only')
  expect(code({}, { outagesMilliseconds: [5 * MINUTE + half, 44 * MINUTE] })).toBe('whole-minutes-only')
  expect(code({}, down(43, { maintenanceMilliseconds: half }))).toBe('whole-minutes-only')
  expect(code({}, down(43, { otherExcludedMilliseconds: half }))).toBe('whole-minutes-only')
  expect(evaluated({}, down(43)).met).toBe(true)
  expect(evaluated({}, down(44)).met).toBe(false)
})

test('window: the same outage in a quarter and in a year', () => {
  // 131 of 131,040 minutes are below 0.1%, 132 are not: 0.1% is 131.04.
  const quarter = { commitment: { window: 'calendar-quarter' } }
  expect(evaluated(quarter, down(131)).met).toBe(true)
  expect(evaluated(quarter, down(132)).met).toBe(false)
  // 0.1% of 525,600 is 525.6.
  const year = { commitment: { window: 'calendar-year' } }
  expect(evaluated(year, down(525)).met).toBe(true)
  expect(evaluated(year, down(526)).met).toBe(false)
})
