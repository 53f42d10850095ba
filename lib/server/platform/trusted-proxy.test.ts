import { describe, expect, test } from 'vitest'
import {
  dropForeignRequestId,
  isAddressOrSubnet,
  originOf,
  overwriteForwarding,
  trustProxies,
} from './trusted-proxy.ts'

const trusts = trustProxies(['10.0.0.0/8', '::1', 'fd00::/8'])

function originFrom(remoteAddress: string, headers: Record<string, string>) {
  return originOf({ headers: { host: 'inner:3000', ...headers }, socket: { remoteAddress } }, trusts)
}

describe('isAddressOrSubnet', () => {
  test.each(['10.0.0.1', '10.0.0.0/8', '::1', 'fd00::/8', '0.0.0.0/0'])('takes %s', (text) => {
    expect(isAddressOrSubnet(text)).toBe(true)
  })
  test.each(['', 'proxy', '10.0.0.1/33', '10.0.0.1/-1', '::1/129', '10.0.0.0/8/8', '10.0.0/8'])(
    'refuses "%s"',
    (text) => {
      expect(isAddressOrSubnet(text)).toBe(false)
    },
  )
})

describe('originOf', () => {
  const forged = {
    'x-forwarded-for': '203.0.113.9',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'evil.example',
  }

  test('believes nothing of a stranger', () => {
    expect(originFrom('198.51.100.7', forged)).toEqual({
      address: '198.51.100.7',
      protocol: 'http',
      host: 'inner:3000',
    })
  })

  test('believes a proxy of ours', () => {
    expect(originFrom('10.1.2.3', forged)).toEqual({
      address: '203.0.113.9',
      protocol: 'https',
      host: 'evil.example',
    })
  })

  test('knows an IPv4 proxy that arrives over an IPv6 socket', () => {
    expect(originFrom('::ffff:10.1.2.3', forged).address).toBe('203.0.113.9')
  })

  test('takes the address nearest to our proxies, not the one the client wrote', () => {
    const headers = { 'x-forwarded-for': '1.1.1.1, 203.0.113.9, 10.0.0.5' }
    expect(originFrom('10.1.2.3', headers).address).toBe('203.0.113.9')
  })

  test.each([
    ['203.0.113.9:5555', '203.0.113.9'],
    ['[2001:db8::1]:5555', '2001:db8::1'],
    ['::ffff:cb00:7109', '203.0.113.9'],
    ['203.0.113.9:5555, 10.0.0.5:443', '203.0.113.9'],
  ])('reads an address with a port, or IPv4 within IPv6: %s', (forwarded, address) => {
    expect(originFrom('10.1.2.3', { 'x-forwarded-for': forwarded }).address).toBe(address)
  })

  test('stops at what is no address', () => {
    expect(originFrom('10.1.2.3', { 'x-forwarded-for': '203.0.113.9, unknown, 10.0.0.5' }).address).toBe(
      '10.0.0.5',
    )
  })

  test('falls back to the proxy itself where it forwards nothing', () => {
    expect(originFrom('10.1.2.3', {})).toEqual({ address: '10.1.2.3', protocol: 'http', host: 'inner:3000' })
  })
})

test('overwriteForwarding leaves no header that a client wrote', () => {
  const headers = {
    forwarded: 'for=1.1.1.1',
    'x-real-ip': '1.1.1.1',
    'x-forwarded-for': '1.1.1.1',
    host: 'a',
  }
  overwriteForwarding(headers, { address: '198.51.100.7', protocol: 'http', host: 'a' })
  expect(headers).toEqual({
    host: 'a',
    'x-forwarded-for': '198.51.100.7',
    'x-forwarded-proto': 'http',
    'x-forwarded-host': 'a',
  })
})

test('an id of a request stays where a proxy of ours may have given it', () => {
  const asked = (remoteAddress: string) => {
    const request = { headers: { 'x-request-id': 'chosen' }, socket: { remoteAddress } }
    dropForeignRequestId(request, trustProxies(['10.0.0.0/8']))
    return request.headers
  }
  expect(asked('10.1.2.3')).toEqual({ 'x-request-id': 'chosen' })
  expect(asked('203.0.113.9')).toEqual({})
})
