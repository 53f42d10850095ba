import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Command } from '../../db/command.ts'
import { resume } from '../mailboxes/note-mailboxes.ts'
import { subscriptionRequests, subscriptions } from '../tables.ts'
import { tokenHash } from '../tokens.ts'

/**
 * Confirms a subscription by the token of a link, once.
 * @returns whether it did; false for a token that is unknown, used or expired at `at`, in system time
 */
export const confirm: Command<{ token: string; at: Date }, boolean> = async ({ token, at }, { tx }) => {
  const moment = at.toISOString()
  const [used] = await tx
    .update(subscriptionRequests)
    .set({ usedAt: moment })
    .where(
      and(
        eq(subscriptionRequests.tokenSha256, tokenHash(token)),
        isNull(subscriptionRequests.usedAt),
        gt(subscriptionRequests.expiresAt, moment),
      ),
    )
    .returning()
  if (used === undefined) return false
  const { subscription, frequency } = used
  const [confirmed] = await tx
    .update(subscriptions)
    .set({ frequency, confirmedAt: sql`coalesce(${subscriptions.confirmedAt}, ${moment}::timestamptz)` })
    .where(eq(subscriptions.id, subscription))
    .returning()
  // Whoever has read this mail has a mailbox.
  if (confirmed !== undefined && confirmed.refusals > 0) await resume(confirmed, at, tx)
  return true
}
