import { expect, test, vi } from 'vitest'
import { HourlyBound, type InsideCrowd } from './hourly-bound.ts'
import { warnOfInside } from './inside-warning.ts'

const HOUR = 3_600_000
const ignore = () => undefined

test('a client may do so much within an hour, and again in the next', () => {
  const bound = new HourlyBound(2, ignore)
  expect([0, 1, 2].map((at) => bound.allows('203.0.113.9', at))).toEqual([true, true, false])
  expect(bound.allows('203.0.113.10', 3)).toBe(true)
  expect(bound.allows('203.0.113.9', HOUR)).toBe(true)
})

test('all of an IPv6 network is one client', () => {
  const bound = new HourlyBound(1, ignore)
  expect(bound.allows('2001:db8:1:2::1', 0)).toBe(true)
  expect(bound.allows('2001:db8:1:2:ffff::9', 0)).toBe(false)
})

// Nobody can tell who stands behind 10.1.2.3; three mails for one client are thirty for all of them.
test('what comes from inside the network is counted together, may do ten times as much, and is told of', () => {
  const told: InsideCrowd[] = []
  const bound = new HourlyBound(3, (crowd) => told.push(crowd))
  const addresses = ['127.0.0.1', '10.1.2.3', '::1', '']
  const allowed = (at: number) => bound.allows(addresses[at % 4] ?? '', at)
  expect([0, 1, 2].map(allowed)).toEqual([true, true, true])
  expect(told).toEqual([])
  expect(allowed(3)).toBe(true)
  expect(told).toEqual([{ address: '', most: 3, together: 30 }])
  expect(Array.from({ length: 26 }, (_, at) => allowed(4 + at)).every(Boolean)).toBe(true)
  expect([30, 31].map(allowed)).toEqual([false, false])
  expect(bound.allows('203.0.113.9', 32)).toBe(true)
  expect(allowed(HOUR)).toBe(true)
})

test('the log names TRUSTED_PROXIES, once', () => {
  const warn = vi.fn()
  const bound = new HourlyBound(
    1,
    warnOfInside(() => ({ warn }), 'subscriptions'),
  )
  for (let at = 0; at < 5; at += 1) bound.allows('10.1.2.3', at)
  expect(warn.mock.calls).toEqual([
    [
      'More than 1 subscriptions within an hour were asked for from inside the network, last by 10.1.2.3. If that is a proxy, add it to ' +
        'TRUSTED_PROXIES and have it send X-Forwarded-For: until then everyone behind it shares one bound of 10 an hour',
    ],
  ])
})
