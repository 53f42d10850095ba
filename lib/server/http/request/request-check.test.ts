import { describe, expect, test } from 'vitest'
import { namesOneHost, pathOf, requestFault, toOriginForm } from './request-check.ts'

const codeOf = (target: string, method = 'GET', host = 'sla.example.com') =>
  requestFault(method, target, host)?.code

describe('requestFault', () => {
  test.each([
    '/',
    '/enterprise-sla',
    '/a%2Fb',
    '/caf%C3%A9',
    '/x?next=https://a//b',
    '/x?q=%E0%A4%A',
    '/x?q=\\',
    '/.well-known/security.txt',
    '/a..b/...',
    '/x?to=/../y',
  ])('lets %s pass', (target) => {
    expect(codeOf(target)).toBeUndefined()
  })

  test.each([
    '/%E0%A4%A',
    '/%',
    '/%zz',
    '//evil.example',
    '/a//b',
    '/\\evil',
    '/a%5Cb',
    '/%00',
    '/a%0d%0ab',
    '/.',
    '/a/./b',
    '/a/../b',
    '/%2e/a',
    '/a/.%2E',
    '*',
    '',
  ])('finds "%s" malformed', (target) => {
    expect(codeOf(target)).toBe('bad-address')
  })

  test('lets 8,192 characters pass and no more', () => {
    expect(codeOf(`/${'a'.repeat(8_191)}`)).toBeUndefined()
    expect(codeOf(`/${'a'.repeat(8_192)}`)).toBe('address-too-long')
  })

  test('knows the usual methods only', () => {
    expect(codeOf('/', 'PATCH')).toBeUndefined()
    expect(codeOf('/', 'TRACE')).toBe('unknown-method')
  })
})

test('a host that a proxy passes on has to be one, too', () => {
  expect(codeOf('/', 'GET', 'a, b')).toBe('bad-host')
})

describe('namesOneHost', () => {
  test.each(['a b', 'a/b', '%%', 'a:b', 'a@b', '', 'a, b'])('is false for the host "%s"', (host) => {
    expect(namesOneHost(host, ['Host', host])).toBe(false)
  })

  test.each(['a.example', 'a.example:443', '[::1]:3000', '127.0.0.1'])('is true for the host %s', (host) => {
    expect(namesOneHost(host, ['Accept', '*/*', 'host', host])).toBe(true)
  })

  test('is false for two hosts, also where both are the same', () => {
    expect(namesOneHost('a', ['Host', 'a', 'Accept', '*/*', 'hOST', 'b'])).toBe(false)
    expect(namesOneHost('a', ['Host', 'a', 'Host', 'a'])).toBe(false)
  })

  test('counts names, not values', () => {
    expect(namesOneHost('a', ['Host', 'a', 'X-Asked', 'host'])).toBe(true)
  })
})

test('pathOf drops the query', () => {
  expect(pathOf('/a?b?c')).toBe('/a')
  expect(pathOf('/a')).toBe('/a')
})

test('toOriginForm takes the path out of an absolute address', () => {
  expect(toOriginForm('http://sla.example.com/a?b')).toBe('/a?b')
  expect(toOriginForm('http://sla.example.com')).toBe('/')
  expect(toOriginForm('http://sla.example.com?b')).toBe('/?b')
  expect(toOriginForm('/http://x')).toBe('/http://x')
})
