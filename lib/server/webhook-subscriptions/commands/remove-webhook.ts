import { and, eq, inArray } from 'drizzle-orm'
import type { Command } from '../../db/command.ts'
import { subscriptionWebhooks, webhookDeliveries } from '../tables.ts'

/** Removes the webhook of a subscription with its address and secret; nothing more is sent there. One that is gone stays so. */
export const removeWebhook: Command<{ subscription: string }, void> = async ({ subscription }, { tx }) => {
  const removed = await tx
    .delete(subscriptionWebhooks)
    .where(eq(subscriptionWebhooks.subscription, subscription))
    .returning({ id: subscriptionWebhooks.id })
  await tx
    .update(webhookDeliveries)
    .set({ state: 'ended' })
    .where(
      and(
        inArray(
          webhookDeliveries.webhook,
          removed.map(({ id }) => id),
        ),
        eq(webhookDeliveries.state, 'pending'),
      ),
    )
}
