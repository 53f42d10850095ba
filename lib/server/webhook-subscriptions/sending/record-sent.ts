import { and, eq, sql } from 'drizzle-orm'
import type { Command, Transaction } from '../../db/command.ts'
import { sha256 } from '../../platform/sha256.ts'
import { MOST_CHALLENGES, nextTryAt } from '../../webhooks/next-try.ts'
import { subscriptionWebhooks, webhookAttempts, webhookDeliveries } from '../tables.ts'
import type { SentEvent } from './send-event.ts'

const LONGEST_SAID = 300

/** Records an attempt, and where the webhook and the delivery stand after it. */
export const recordSent: Command<SentEvent, void> = async (sent, { tx }) => {
  const { event, at, outcome, said } = sent
  await tx.insert(webhookAttempts).values({
    webhook: event.webhook.id,
    hostSha256: sha256(event.webhook.host),
    delivery: event.kind === 'delivery' ? event.delivery : null,
    at: at.toISOString(),
    outcome,
    said: said.slice(0, LONGEST_SAID),
  })
  if (event.kind === 'challenge') await afterChallenge(sent, tx)
  else await afterDelivery(sent, event.delivery, tx)
  if (outcome === 'gone') await endWebhook(event.webhook.id, at, tx)
}

async function afterChallenge({ event, at, outcome, isProven }: SentEvent, tx: Transaction): Promise<void> {
  const tries = event.tries + 1
  const isOver = outcome !== 'failed' || tries >= MOST_CHALLENGES
  await tx
    .update(subscriptionWebhooks)
    .set({
      challengeTries: tries,
      challengeDueAt: isOver ? null : nextTryAt(at, tries, null),
      ...(isProven ? { provenAt: at.toISOString() } : {}),
    })
    .where(eq(subscriptionWebhooks.id, event.webhook.id))
}

async function afterDelivery(
  { event, at, outcome, retryAfter }: SentEvent,
  delivery: string,
  tx: Transaction,
): Promise<void> {
  const dueAt = outcome === 'failed' ? nextTryAt(at, event.tries + 1, retryAfter) : null
  const state = outcome === 'delivered' ? 'delivered' : dueAt === null ? 'failed' : 'pending'
  await tx
    .update(webhookDeliveries)
    .set({ state, tries: sql`${webhookDeliveries.tries} + 1`, ...(dueAt === null ? {} : { dueAt }) })
    // What was removed meanwhile stays so.
    .where(and(eq(webhookDeliveries.id, delivery), eq(webhookDeliveries.state, 'pending')))
}

async function endWebhook(webhook: string, at: Date, tx: Transaction): Promise<void> {
  await tx
    .update(subscriptionWebhooks)
    .set({ endedAt: at.toISOString(), challengeDueAt: null })
    .where(eq(subscriptionWebhooks.id, webhook))
  await tx
    .update(webhookDeliveries)
    .set({ state: 'ended' })
    .where(and(eq(webhookDeliveries.webhook, webhook), eq(webhookDeliveries.state, 'pending')))
}
