import { expect, test } from 'vitest'
import { plainAddress } from './plain-address.ts'

// cb00:7107 is 203.0.113.7: 0xcb = 203, 0x00 = 0, 0x71 = 113, 0x07 = 7.
test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['203.0.113.7:5555', '203.0.113.7'],
  ['2001:db8::1', '2001:db8::1'],
  ['[2001:db8::1]', '2001:db8::1'],
  ['[2001:db8::1]:5555', '2001:db8::1'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['::FFFF:203.0.113.7', '203.0.113.7'],
  ['::ffff:cb00:7107', '203.0.113.7'],
  ['0:0:0:0:0:ffff:cb00:7107', '203.0.113.7'],
  ['[::ffff:cb00:7107]:5555', '203.0.113.7'],
  ['fe80::1%eth0', 'fe80::1%eth0'],
])('%s is the address %s', (text, address) => {
  expect(plainAddress(text)).toBe(address)
})

// An IPv6 address and a port without brackets cannot be told from a longer address.
test.each([
  '',
  'unknown',
  '_hidden',
  '203.0.113',
  '203.0.113.256',
  '203.0.113.7:',
  '203.0.113.7:123456',
  '[203.0.113.7',
  '[]',
  '[unknown]:1',
  '203.0.113.7 5555',
  '"203.0.113.7"',
  '0x7f.1',
  '127.1',
])('"%s" is none', (text) => {
  expect(plainAddress(text)).toBeNull()
})
