import { and, eq, inArray } from 'drizzle-orm'
import type { Command } from '../../db/command.ts'
import { publicationMails, subscriptions } from '../tables.ts'

/** Ends a subscription: its address is deleted, and nothing more is sent for it. One that has ended stays so. */
export const leave: Command<{ subscription: string }, void> = async ({ subscription }, { tx }) => {
  await tx.delete(subscriptions).where(eq(subscriptions.id, subscription))
  await tx
    .update(publicationMails)
    .set({ state: 'ended' })
    .where(
      and(
        eq(publicationMails.recipient, subscription),
        inArray(publicationMails.state, ['pending', 'held-back']),
      ),
    )
}
