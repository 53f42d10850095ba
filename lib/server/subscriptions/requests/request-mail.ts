import { decryptSecret, encryptSecret } from '../../platform/secrets.ts'

/** A mail that someone asked for, as its job holds it. `token`: encrypted; null where there is nothing to confirm. */
export type RequestMail = { request: string; token: string | null }

const TOKEN = 'the token of a subscription'

/** A token as a job may hold it: the database alone confirms nothing. */
export function lockedToken(token: string): string {
  return encryptSecret(token, TOKEN)
}

/** The token that a job holds. @throws SecretKeyError where it was encrypted with another key */
export function unlockedToken(locked: string): string {
  return decryptSecret(locked, TOKEN)
}
