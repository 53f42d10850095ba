import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Command } from '../../db/command.ts'
import { subscriptions } from '../../subscriptions/tables.ts'
import { hostAndPort } from '../../webhooks/receiver.ts'
import { sealedAddress, sealedSecret } from '../../webhooks/sealed.ts'
import { newWebhookSecret } from '../../webhooks/sign.ts'
import { subscriptionWebhooks } from '../tables.ts'

/** `at`: system time. */
export type WebhookToAdd = { subscription: string; url: URL; at: Date }

/**
 * Adds a webhook to a subscription, with a new secret. It gets nothing before its receiver has answered a challenge.
 * @returns its id; null where the subscription has one
 */
export const addWebhook: Command<WebhookToAdd, string | null> = async ({ subscription, url, at }, { tx }) => {
  // Of several at once, one is first; a subscription that ends meanwhile has none.
  const [own] = await tx.select().from(subscriptions).where(eq(subscriptions.id, subscription)).for('update')
  if (own === undefined) return null
  const [added] = await tx
    .insert(subscriptionWebhooks)
    .values({
      id: randomUUID(),
      subscription,
      url: sealedAddress(url.href),
      host: hostAndPort(url),
      secret: sealedSecret(newWebhookSecret()),
      addedAt: at.toISOString(),
    })
    .onConflictDoNothing()
    .returning({ id: subscriptionWebhooks.id })
  return added?.id ?? null
}
