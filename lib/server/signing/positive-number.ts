import { randomBytes } from 'node:crypto'

/**
 * A random number whose first bits stand for a positive one with no byte to spare: ASN.1 knows one spelling of a number
 * (X.690, 8.3.2), and readers refuse another, or give the number back in fewer bytes.
 */
export function randomPositive(
  size: number,
  random: (size: number) => Buffer = randomBytes,
): Uint8Array<ArrayBuffer> {
  const number = new Uint8Array(random(size))
  number[0] = ((number[0] ?? 0) & 0x7f) | 0x40
  return number
}
