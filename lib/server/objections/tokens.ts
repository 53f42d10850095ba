import { randomBytes } from 'node:crypto'
import { keyedHash } from '../platform/secrets.ts'
import { sha256 } from '../platform/sha256.ts'

const OBJECTION = 'objection of a customer'
const BYTES = 16

/** The token of an objection's own page: 128 bits that nobody can guess, the same in every mail, and none is stored. */
export function objectionToken(objection: string): string {
  return keyedHash(objection, OBJECTION).subarray(0, BYTES).toString('base64url')
}

/** A token that confirms once. */
export function newToken(): string {
  return randomBytes(BYTES).toString('base64url')
}

/** What is stored of a token. */
export function tokenHash(token: string): string {
  return sha256(token)
}
