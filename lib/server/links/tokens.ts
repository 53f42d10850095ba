import { TOKEN_BYTES } from '../platform/address-tokens.ts'
import { decryptSecret, encryptSecret, keyedHash } from '../platform/secrets.ts'

const TOKEN = 'the token of a tailored link'
const REQUESTED = 'tailored link that a program asked for'

/**
 * The token of a link that a program asked for: 128 bits that nobody can guess without the desk's key, the same each time, so
 * that a request that is repeated is answered as before and no token is stored.
 * @param link the id of the link, which is random itself
 */
export function requestedToken(link: string): string {
  return keyedHash(link, REQUESTED).subarray(0, TOKEN_BYTES).toString('base64url')
}

/** A token as the job of a mail may hold it: the database alone opens no link. */
export function lockedToken(token: string): string {
  return encryptSecret(token, TOKEN)
}

/** The token that a job holds. @throws SecretKeyError where it was encrypted with another key */
export function unlockedToken(locked: string): string {
  return decryptSecret(locked, TOKEN)
}
