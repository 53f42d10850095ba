import type { Logger } from 'pino'
import { expect, test } from 'vitest'
import { trustProxies } from '../../platform/trusted-proxy.ts'
import { clientOf } from './client.ts'
import { warnOfProxies } from './proxy-warning.ts'

const TRUSTED = trustProxies(['10.0.0.0/8', 'fd00::/8'])

const client = (remoteAddress: string, headers: Record<string, string> = {}) =>
  clientOf({ socket: { remoteAddress }, headers }, TRUSTED)

test.each([
  ['a client that comes itself', '203.0.113.9', {}, '203.0.113.9'],
  ['an IPv4 address within IPv6', '::ffff:203.0.113.9', {}, '203.0.113.9'],
  ['a client behind our proxy', '10.0.0.1', { 'x-forwarded-for': '1.1.1.1, 203.0.113.9' }, '203.0.113.9'],
  ['one whose port our proxy writes', '10.0.0.1', { 'x-forwarded-for': '203.0.113.9:5555' }, '203.0.113.9'],
  ['IPv6 with a port', '10.0.0.1', { 'x-forwarded-for': '[2001:db8:1:2::9]:5555' }, '2001:db8:1:2'],
  ['IPv4 within IPv6 in hexadecimal', '10.0.0.1', { 'x-forwarded-for': '::ffff:cb00:7109' }, '203.0.113.9'],
  ['an address with a zone', 'fe80::1:2:3:4%eth0', {}, 'fe80:0:0:0'],
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
  expect(client(peer, headers)).toEqual({ key, fault: null })
})

test('our proxy is no client, whether it says for whom it asks or not', () => {
  expect(client('10.0.0.1')).toEqual({ key: null, fault: null })
  expect(client('10.0.0.1', { 'x-forwarded-for': '10.0.0.2' })).toEqual({ key: null, fault: null })
})

test.each(['127.0.0.1', '192.168.1.2', '172.17.0.1', '::1', 'fe80::1'])(
  '%s, from inside, forwards and is not declared: many may stand behind it',
  (peer) => {
    for (const name of ['x-forwarded-for', 'forwarded'])
      expect(client(peer, { [name]: '203.0.113.9' })).toEqual({
        key: null,
        fault: { proxy: peer, why: 'undeclared' },
      })
  },
)

test('our proxy that writes what is no address is told of, and what it writes', () => {
  for (const said of ['unknown', '203.0.113.9;5555', '9.9.9.9, _hidden'])
    expect(client('10.0.0.1', { 'x-forwarded-for': said })).toEqual({
      key: null,
      fault: { proxy: '10.0.0.1', why: 'unreadable', said: said.split(', ').at(-1) },
    })
})

test('each fault of a proxy is warned of once, whatever it writes', () => {
  const lines: string[] = []
  const tell = warnOfProxies({ warn: (line: string) => lines.push(line) } as unknown as Logger)
  for (const said of ['unknown', 'x'.repeat(500), 'unknown'])
    tell({ proxy: '10.0.0.1', why: 'unreadable', said })
  for (const proxy of ['10.0.0.1', '192.168.1.2', '192.168.1.2']) tell({ proxy, why: 'undeclared' })
  expect(lines).toEqual([
    'The proxy 10.0.0.1 writes "unknown" into X-Forwarded-For, which is not an address: clients behind it cannot be told apart, so limits per address do not apply to them',
    'Requests are forwarded by 10.0.0.1, which is not in TRUSTED_PROXIES: clients behind it cannot be told apart, so limits per address do not apply to them',
    'Requests are forwarded by 192.168.1.2, which is not in TRUSTED_PROXIES: clients behind it cannot be told apart, so limits per address do not apply to them',
  ])
})
