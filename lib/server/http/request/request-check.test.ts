import { describe, expect, test } from 'vitest'
import { pathOf, requestFault, toOriginForm } from './request-check.ts'

const codeOf = (target: string, method = 'GET', host = 'sla.example.com') =>
  requestFault(method, target, host)?.code

describe('objectionTo', () => {
  test.each([
    '/',
    '/enterprise-sla',
    '/a%2Fb',
    '/caf%C3%A9',
    '/x?next=https://a//b',
    '/x?q=%E0%A4%A',
    '/x?q=\\',
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

  test.each(['a b', 'a/b', '%%', 'a:b', 'a@b', ''])('refuses the host "%s"', (host) => {
    expect(codeOf('/', 'GET', host)).toBe('bad-host')
  })

  test.each(['a.example', 'a.example:443', '[::1]:3000', '127.0.0.1'])('takes the host %s', (host) => {
    expect(codeOf('/', 'GET', host)).toBeUndefined()
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
