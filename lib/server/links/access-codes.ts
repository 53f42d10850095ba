import { randomBytes, timingSafeEqual } from 'node:crypto'
import { keyedHash } from '../platform/secrets.ts'

const PURPOSE = 'access code of a tailored link'
const SALT_BYTES = 16

/**
 * What is stored of an access code: a salt, and a hash that nobody can make without the desk's key. So a copy of the database
 * alone cannot be tried against, however short the code.
 */
export function accessCodeHash(code: string): string {
  const salt = randomBytes(SALT_BYTES).toString('base64url')
  return `${salt}.${hashOf(code, salt).toString('base64url')}`
}

/** Whether a code is the one that was stored; spaces around it do not count. How often it may be tried, the caller bounds. */
export function isAccessCode(code: string, stored: string): boolean {
  const [salt = '', hash = ''] = stored.split('.')
  const [own, given] = [Buffer.from(hash, 'base64url'), hashOf(code, salt)]
  return own.length === given.length && timingSafeEqual(own, given)
}

function hashOf(code: string, salt: string): Buffer {
  return keyedHash(`${salt} ${code.trim().normalize('NFC')}`, PURPOSE)
}
