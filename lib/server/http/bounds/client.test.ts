import { expect, test } from 'vitest'
import { trustProxies } from '../../platform/trusted-proxy.ts'
import { clientOf } from './client.ts'

const TRUSTED = trustProxies(['10.0.0.0/8', 'fd00::/8'])

const client = (remoteAddress: string, headers: Record<string, string> = {}) =>
  clientOf({ socket: { remoteAddress }, headers }, TRUSTED)

test.each([
  ['a client that comes itself', '203.0.113.9', {}, '203.0.113.9'],
  ['an IPv4 address within IPv6', '::ffff:203.0.113.9', {}, '203.0.113.9'],
  ['a client behind our proxy', '10.0.0.1', { 'x-forwarded-for': '1.1.1.1, 203.0.113.9' }, '203.0.113.9'],
  ['an IPv6 address, by its network', '2001:db8:1:2:aaaa:bbbb:cccc:dddd', {}, '2001:db8:1:2'],
  ['another of that network', '2001:DB8:0001:2::1', {}, '2001:db8:1:2'],
  ['a short IPv6 address', '2001:db8::7', {}, '2001:db8:0:0'],
  ['loopback', '::1', {}, '0:0:0:0'],
  [
    'a header from outside, which changes nothing',
    '203.0.113.9',
    { 'x-forwarded-for': '9.9.9.9' },
    '203.0.113.9',
  ],
])('the bound holds for %s', (_, peer, headers, key) => {
  expect(client(peer, headers)).toEqual({ key, undeclared: null })
})

test('our proxy is no client, whether it says for whom it asks or not', () => {
  expect(client('10.0.0.1')).toEqual({ key: null, undeclared: null })
  expect(client('10.0.0.1', { 'x-forwarded-for': '10.0.0.2' })).toEqual({ key: null, undeclared: null })
})

test.each(['127.0.0.1', '192.168.1.2', '172.17.0.1', '::1', 'fe80::1'])(
  '%s, from inside, forwards and is not declared: many may stand behind it',
  (peer) => {
    for (const name of ['x-forwarded-for', 'forwarded'])
      expect(client(peer, { [name]: '203.0.113.9' })).toEqual({ key: null, undeclared: peer })
  },
)
