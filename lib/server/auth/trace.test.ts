import { expect, test } from 'vitest'
import { networkOf, traceOf } from './trace.ts'

test.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['10.1.2.3', '10.1.2.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:12:34::5', '2001:db8:12::/48'],
  ['::1', '::/48'],
  ['unknown', null],
  ['', null],
])('%s is of the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

test('the id that a proxy gave to the request is taken, and anything else replaced', () => {
  const idOf = (id: string) => traceOf(new Headers({ 'x-request-id': id })).requestId
  expect(idOf('req-7f3a9c21')).toBe('req-7f3a9c21')
  for (const bad of ['short', 'with spaces in it', 'x'.repeat(101)]) {
    expect(idOf(bad)).not.toBe(bad)
    expect(idOf(bad)).toMatch(/^[0-9a-f-]{36}$/)
  }
})
