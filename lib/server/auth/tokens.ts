import { randomBytes } from 'node:crypto'
import { sha256 } from '../platform/sha256.ts'

const BYTES = 32

/** A token that nobody can guess, and its SHA-256 in hexadecimal, which alone is stored. */
export function newToken(): { token: string; tokenSha256: string } {
  const token = randomBytes(BYTES).toString('base64url')
  return { token, tokenSha256: tokenHash(token) }
}

/** The SHA-256 of a token, in hexadecimal. */
export function tokenHash(token: string): string {
  return sha256(token)
}
