import { decryptSecret, encryptSecret } from '../../platform/secrets.ts'
import type { Filed } from '../filing/typed-objection.ts'

/** What somebody entered on the public page. `notice`: the id in the ledger. */
export type EnteredObjection = { notice: string; email: string; customer: string; filed: Filed }

const ENTERED = 'an objection that was entered'
const TOKEN = 'the token of an objection'

/** As a job may hold it: a copy of the database alone tells nobody who entered what. */
export function lockedObjection(entered: EnteredObjection): string {
  return encryptSecret(JSON.stringify(entered), ENTERED)
}

/** @throws SecretKeyError where it was encrypted with another key */
export function unlockedObjection(locked: string): EnteredObjection {
  return JSON.parse(decryptSecret(locked, ENTERED)) as EnteredObjection
}

/** A token as a job may hold it: the database alone confirms nothing. */
export function lockedToken(token: string): string {
  return encryptSecret(token, TOKEN)
}

/** @throws SecretKeyError where it was encrypted with another key */
export function unlockedToken(locked: string): string {
  return decryptSecret(locked, TOKEN)
}
