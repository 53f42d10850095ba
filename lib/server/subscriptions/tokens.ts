import { randomBytes, timingSafeEqual } from 'node:crypto'
import { keyedHash } from '../platform/secrets.ts'
import { sha256 } from '../platform/sha256.ts'

const BYTES = 32
const LEAVE = 'subscription to leave'
const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

/** A token that nobody can guess, and its SHA-256, which alone is stored. */
export function newToken(): { token: string; tokenSha256: string } {
  const token = randomBytes(BYTES).toString('base64url')
  return { token, tokenSha256: tokenHash(token) }
}

/** The SHA-256 of a token, in hexadecimal. */
export function tokenHash(token: string): string {
  return sha256(token)
}

/** The token that ends a subscription: its id with a code of the desk's, so that every mail can hold it and none is stored. */
export function leaveToken(subscription: string): string {
  return `${subscription}.${keyedHash(subscription, LEAVE).toString('base64url')}`
}

/** The subscription that a token ends; null where the token is none of the desk's. */
export function subscriptionOf(token: string): string | null {
  const [id = '', code = '', ...more] = token.split('.')
  if (more.length > 0 || !ID.test(id)) return null
  const [given, expected] = [Buffer.from(code, 'base64url'), keyedHash(id, LEAVE)]
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : null
}
