import { and, eq, gt, lt } from 'drizzle-orm'
import type { Transaction } from '../../db/command.ts'
import type { Database } from '../../db/open-store.ts'
import { signInChallenges } from '../tables.ts'
import { newToken, tokenHash } from '../tokens.ts'

/** How long a second factor is waited for, in milliseconds. */
export const CHALLENGE_LIVES = 10 * 60_000

/** Asks someone whose password was right for their second factor. Only one sign-in of theirs waits for it. */
export async function beginChallenge(person: string, at: Date, tx: Transaction): Promise<string> {
  const { token, tokenSha256 } = newToken()
  await tx.delete(signInChallenges).where(eq(signInChallenges.person, person))
  await tx.insert(signInChallenges).values({
    tokenSha256,
    person,
    expiresAt: new Date(at.getTime() + CHALLENGE_LIVES).toISOString(),
  })
  return token
}

/** Whose second factor a token waits for; null for one that is unknown or expired. */
export async function challengedPerson(
  db: Pick<Database, 'select'>,
  token: string,
  at: Date,
): Promise<string | null> {
  const [row] = await db
    .select({ person: signInChallenges.person })
    .from(signInChallenges)
    .where(
      and(
        eq(signInChallenges.tokenSha256, tokenHash(token)),
        gt(signInChallenges.expiresAt, at.toISOString()),
      ),
    )
  return row?.person ?? null
}

/** Ends it, once its second factor has come, or too many wrong ones. Whether it was still there. */
export async function endChallenge(tx: Pick<Database, 'delete'>, token: string): Promise<boolean> {
  const ended = await tx
    .delete(signInChallenges)
    .where(eq(signInChallenges.tokenSha256, tokenHash(token)))
    .returning({ person: signInChallenges.person })
  return ended.length > 0
}

/** Deletes those that nobody waits for any more. */
export async function purgeChallenges(db: Pick<Database, 'delete'>, at: Date): Promise<void> {
  await db.delete(signInChallenges).where(lt(signInChallenges.expiresAt, at.toISOString()))
}
