import { decryptSecret, encryptSecret } from '../../platform/secrets.ts'

/** A mail with an invitation, as its job holds it. `token`: encrypted. */
export type InvitationMail = { invitation: string; token: string }

const TOKEN = 'the token of an invitation'

/** A token as a job may hold it: the database alone lets nobody in. */
export function lockedToken(token: string): string {
  return encryptSecret(token, TOKEN)
}

/** The token that a job holds. @throws SecretKeyError where it was encrypted with another key */
export function unlockedToken(locked: string): string {
  return decryptSecret(locked, TOKEN)
}
