import { expect, test } from 'vitest'
import { countAddress, countKey, rateHeaders } from './bounds.ts'

test('600 requests a minute of one address, and of a network of one’s own as many as come', () => {
  for (let n = 0; n < 600; n += 1) expect(countAddress('203.0.113.7', n)).toBe(0)
  expect(countAddress('203.0.113.7', 30_000)).toBe(30)
  expect(countAddress('203.0.113.8', 30_000)).toBe(0)
  expect(countAddress('203.0.113.7', 60_000)).toBe(0)
  for (let n = 0; n < 700; n += 1) expect(countAddress('10.0.0.5', n)).toBe(0)
})

test('120 requests a minute of one key, which each answer tells', () => {
  for (let n = 0; n < 119; n += 1) countKey('a', 0)
  const last = countKey('a', 20_000)
  expect(last).toEqual({ left: 0, resets: 40, wait: 0 })
  expect(rateHeaders(last)).toEqual({
    'RateLimit-Policy': '"key";q=120;w=60',
    RateLimit: '"key";r=0;t=40',
  })
  expect(countKey('a', 20_000).wait).toBe(40)
})
