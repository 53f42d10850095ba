import { randomBytes } from 'node:crypto'
import { sha256 } from './sha256.ts'

/** So many bytes a token has that opens something by its address: 128 bits. */
export const TOKEN_BYTES = 16

/** A token of 128 bits that nobody can guess, for an address. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url')
}

/** What is stored of a token: its SHA-256, in hexadecimal. */
export function tokenHash(token: string): string {
  return sha256(token)
}
