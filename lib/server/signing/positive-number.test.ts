import { Integer } from 'asn1js'
import { expect, test } from 'vitest'
import { randomPositive } from './positive-number.ts'

// A serial number that began with 00 01 made a certificate that OpenSSL does not read; ff would be negative.
test.each([
  [
    [0x00, 0x01],
    [0x40, 0x01],
  ],
  [
    [0x80, 0x7f],
    [0x40, 0x7f],
  ],
  [
    [0xff, 0xff],
    [0x7f, 0xff],
  ],
])('of %j comes a positive number in as many bytes', (random, expected) => {
  const number = randomPositive(random.length, () => Buffer.from(random))
  expect([...number]).toEqual(expected)
  // Tag 02, the length, and the bytes as they are.
  expect([...new Uint8Array(new Integer({ valueHex: number }).toBER(false))]).toEqual([2, 2, ...expected])
})
