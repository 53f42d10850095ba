import { eq } from 'drizzle-orm'
import type { Command } from '../../db/command.ts'
import { sealedSecret } from '../../webhooks/sealed.ts'
import { newWebhookSecret } from '../../webhooks/sign.ts'
import { subscriptionWebhooks } from '../tables.ts'

const BOTH_FOR = 86_400_000

/**
 * Gives the webhook of a subscription a new secret; for a day, events are signed with the one before, too.
 * @returns its id; null where there is none
 */
export const replaceSecret: Command<{ subscription: string; at: Date }, string | null> = async (
  { subscription, at },
  { tx },
) => {
  const isOwn = eq(subscriptionWebhooks.subscription, subscription)
  const [own] = await tx.select().from(subscriptionWebhooks).where(isOwn).for('update')
  if (own === undefined) return null
  await tx
    .update(subscriptionWebhooks)
    .set({
      secret: sealedSecret(newWebhookSecret()),
      secretBefore: own.secret,
      bothUntil: new Date(at.getTime() + BOTH_FOR).toISOString(),
      shownAt: null,
    })
    .where(isOwn)
  return own.id
}
