import { keyedHash } from '../../platform/secrets.ts'
import { sha256 } from '../../platform/sha256.ts'

const PURPOSE = 'notice to acknowledge'
const BYTES = 16

/** The token of a recipient's link: 128 bits that nobody can guess, the same at every attempt, and none is stored. */
export function acknowledgeToken(recipient: string): string {
  return keyedHash(recipient, PURPOSE).subarray(0, BYTES).toString('base64url')
}

/** What is stored of a token. */
export function tokenHash(token: string): string {
  return sha256(token)
}
