import { and, eq, isNull } from 'drizzle-orm'
import type { Command } from '../../db/command.ts'
import { openedSecret } from '../../webhooks/sealed.ts'
import { subscriptionWebhooks } from '../tables.ts'

/**
 * The secret of a webhook, the first time that it is asked for; null ever after.
 * @throws SecretKeyError
 */
export const showSecret: Command<{ webhook: string; subscription: string; at: Date }, string | null> = async (
  { webhook, subscription, at },
  { tx },
) => {
  const [shown] = await tx
    .update(subscriptionWebhooks)
    .set({ shownAt: at.toISOString() })
    .where(
      and(
        eq(subscriptionWebhooks.id, webhook),
        eq(subscriptionWebhooks.subscription, subscription),
        isNull(subscriptionWebhooks.shownAt),
      ),
    )
    .returning({ secret: subscriptionWebhooks.secret })
  return shown === undefined ? null : openedSecret(shown.secret)
}
