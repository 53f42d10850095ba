import { expect, test } from 'vitest'
import { HourlyBound } from './hourly-bound.ts'

const HOUR = 3_600_000

test('a client may do so much within an hour, and again in the next', () => {
  const bound = new HourlyBound(2)
  expect([0, 1, 2].map((at) => bound.allows('203.0.113.9', at))).toEqual([true, true, false])
  expect(bound.allows('203.0.113.10', 3)).toBe(true)
  expect(bound.allows('203.0.113.9', HOUR)).toBe(true)
})

test('all of an IPv6 network is one client', () => {
  const bound = new HourlyBound(1)
  expect(bound.allows('2001:db8:1:2::1', 0)).toBe(true)
  expect(bound.allows('2001:db8:1:2:ffff::9', 0)).toBe(false)
})

test('what comes from inside may be a proxy, and is not counted', () => {
  const bound = new HourlyBound(1)
  for (const address of ['127.0.0.1', '10.1.2.3', '::1', ''])
    expect([1, 2, 3].every((at) => bound.allows(address, at))).toBe(true)
})
