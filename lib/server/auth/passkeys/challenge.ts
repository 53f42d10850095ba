import { lt } from 'drizzle-orm'
import type { Transaction } from '../../db/command.ts'
import type { Database } from '../../db/open-store.ts'
import { decryptSecret, encryptSecret } from '../../platform/secrets.ts'
import { sha256 } from '../../platform/sha256.ts'
import { passkeyAnswers } from '../tables.ts'

/** How long an answer is waited for, in milliseconds. */
export const CHALLENGE_LIVES = 5 * 60_000

const PURPOSE = 'a challenge of a passkey'

/** What a challenge is for: to sign in, or to add a passkey in the session of this id. */
export type ChallengeUse = 'sign-in' | `add in ${string}`

/**
 * A challenge for a passkey. It says itself, encrypted, what it is for and until when: nothing is stored for whoever only
 * asks.
 * @param at by the system's clock
 */
export function newChallenge(use: ChallengeUse, at: Date): string {
  return encryptSecret(JSON.stringify({ use, until: at.getTime() + CHALLENGE_LIVES }), PURPOSE)
}

/**
 * Whether a challenge is one of the desk's, for this use, and not over.
 * @param challenge as the browser has signed it: base64url
 */
export function isChallenge(challenge: string, use: ChallengeUse, at: Date): boolean {
  try {
    const meant = JSON.parse(decryptSecret(Buffer.from(challenge, 'base64url').toString('utf8'), PURPOSE))
    return meant.use === use && meant.until > at.getTime()
  } catch {
    return false
  }
}

/** Takes the answer to a challenge: of two that come at once, one. Whether it was the first. */
export async function takeAnswer(challenge: string, at: Date, tx: Transaction): Promise<boolean> {
  const taken = await tx
    .insert(passkeyAnswers)
    .values({
      challengeSha256: sha256(challenge),
      expiresAt: new Date(at.getTime() + CHALLENGE_LIVES).toISOString(),
    })
    .onConflictDoNothing()
    .returning({ challengeSha256: passkeyAnswers.challengeSha256 })
  return taken.length > 0
}

/** Forgets the answers whose challenge is over. */
export async function purgePasskeyAnswers(db: Pick<Database, 'delete'>, at: Date): Promise<void> {
  await db.delete(passkeyAnswers).where(lt(passkeyAnswers.expiresAt, at.toISOString()))
}
