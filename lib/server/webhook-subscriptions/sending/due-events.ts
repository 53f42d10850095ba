import { and, asc, eq, isNotNull, isNull, lte, notExists, notInArray, sql } from 'drizzle-orm'
import type { Database } from '../../db/open-store.ts'
import { heldPublications } from '../../notices/queries/held-publications.ts'
import { subscriptions } from '../../subscriptions/tables.ts'
import { subscriptionWebhooks, webhookDeliveries } from '../tables.ts'

/** At most so many are sent by one job: the sweep sends the next one. */
const MOST = 500

type Webhook = typeof subscriptionWebhooks.$inferSelect
type Follower = Pick<typeof subscriptions.$inferSelect, 'notices' | 'releases' | 'frequency'>

/** A challenge, or a publication that a webhook is told of. `tries`: before this one. */
export type DueEvent = { webhook: Webhook; follower: Follower; tries: number } & (
  | { kind: 'challenge' }
  | { kind: 'delivery'; delivery: string; publication: string }
)

/** What is to be sent at a moment of the system's clock: challenges first, which somebody waits for. */
export async function dueEvents(db: Database, at: Date): Promise<DueEvent[]> {
  const challenges = await db
    .select({ webhook: subscriptionWebhooks, follower: subscriptions })
    .from(subscriptionWebhooks)
    .innerJoin(subscriptions, eq(subscriptions.id, subscriptionWebhooks.subscription))
    .where(
      and(isNull(subscriptionWebhooks.provenAt), lte(subscriptionWebhooks.challengeDueAt, at.toISOString())),
    )
    .limit(MOST)
  const deliveries = await db
    .select({ webhook: subscriptionWebhooks, follower: subscriptions, delivery: webhookDeliveries })
    .from(webhookDeliveries)
    .innerJoin(subscriptionWebhooks, eq(subscriptionWebhooks.id, webhookDeliveries.webhook))
    .innerJoin(subscriptions, eq(subscriptions.id, subscriptionWebhooks.subscription))
    .where(await isDue(db, at))
    .orderBy(asc(webhookDeliveries.dueAt))
    .limit(MOST)
  return [
    ...challenges.map(
      ({ webhook, follower }): DueEvent => ({
        kind: 'challenge',
        webhook,
        follower,
        tries: webhook.challengeTries,
      }),
    ),
    ...deliveries.map(
      ({ webhook, follower, delivery: { id, publication, tries } }): DueEvent => ({
        kind: 'delivery',
        webhook,
        follower,
        tries,
        delivery: id,
        publication,
      }),
    ),
  ]
}

/** Whether there is anything to send, by the system's clock. */
export async function isAnythingDue(db: Database, at: Date): Promise<boolean> {
  const challenge = await db
    .select({ id: subscriptionWebhooks.id })
    .from(subscriptionWebhooks)
    .where(
      and(isNull(subscriptionWebhooks.provenAt), lte(subscriptionWebhooks.challengeDueAt, at.toISOString())),
    )
    .limit(1)
  if (challenge.length > 0) return true
  const delivery = await db
    .select({ id: webhookDeliveries.id })
    .from(webhookDeliveries)
    .innerJoin(subscriptionWebhooks, eq(subscriptionWebhooks.id, webhookDeliveries.webhook))
    .where(await isDue(db, at))
    .limit(1)
  return delivery.length > 0
}

/** Lets go of what waits for webhooks that ended with their subscriptions. */
export async function endWithoutWebhook(db: Database): Promise<void> {
  const standing = db
    .select({ one: sql`1` })
    .from(subscriptionWebhooks)
    .where(eq(subscriptionWebhooks.id, webhookDeliveries.webhook))
  await db
    .update(webhookDeliveries)
    .set({ state: 'ended' })
    .where(and(eq(webhookDeliveries.state, 'pending'), notExists(standing)))
}

/** Customers are told under their contracts before subscribers are. */
async function isDue(db: Database, at: Date) {
  return and(
    eq(webhookDeliveries.state, 'pending'),
    lte(webhookDeliveries.dueAt, at.toISOString()),
    isNotNull(subscriptionWebhooks.provenAt),
    isNull(subscriptionWebhooks.endedAt),
    notInArray(webhookDeliveries.publication, await heldPublications(db)),
  )
}
