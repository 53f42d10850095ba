import { and, asc, eq, isNotNull, isNull, lte, type SQL } from 'drizzle-orm'
import type { Database } from '../../db/open-store.ts'
import type { ReceiverRow } from '../commands/record-receiver.ts'
import { eventDeliveries, eventWebhooks, webhookEvents } from '../tables.ts'

/** At most so many are sent by one job: the sweep sends the next one. */
const MOST = 500

type EventRow = typeof webhookEvents.$inferSelect

/** A challenge, or an event that a receiver is told of. `tries`: before this one. */
export type DueEvent = { receiver: ReceiverRow; tries: number } & (
  | { kind: 'challenge' }
  | { kind: 'delivery'; delivery: string; event: EventRow }
)

/** What is to be sent at a moment of the system's clock: challenges first, which somebody waits for. */
export async function dueEvents(db: Database, at: Date, most = MOST): Promise<DueEvent[]> {
  const challenges = await db.select().from(eventWebhooks).where(isChallengeDue(at)).limit(most)
  const deliveries = await db
    .select({ receiver: eventWebhooks, event: webhookEvents, delivery: eventDeliveries })
    .from(eventDeliveries)
    .innerJoin(eventWebhooks, eq(eventWebhooks.id, eventDeliveries.webhook))
    .innerJoin(webhookEvents, eq(webhookEvents.id, eventDeliveries.event))
    .where(
      and(
        eq(eventDeliveries.state, 'pending'),
        lte(eventDeliveries.dueAt, at.toISOString()),
        isNotNull(eventWebhooks.provenAt),
        isNull(eventWebhooks.endedAt),
      ),
    )
    .orderBy(asc(eventDeliveries.dueAt))
    .limit(most)
  return [
    ...challenges.map(
      (receiver): DueEvent => ({ kind: 'challenge', receiver, tries: receiver.challengeTries }),
    ),
    ...deliveries.map(
      ({ receiver, event, delivery: { id, tries } }): DueEvent => ({
        ...{ kind: 'delivery', receiver, event, delivery: id, tries },
      }),
    ),
  ]
}

/** Whether there is anything to send, by the system's clock. */
export async function isAnythingDue(db: Database, at: Date): Promise<boolean> {
  return (await dueEvents(db, at, 1)).length > 0
}

function isChallengeDue(at: Date): SQL | undefined {
  return and(
    isNull(eventWebhooks.provenAt),
    isNull(eventWebhooks.endedAt),
    lte(eventWebhooks.challengeDueAt, at.toISOString()),
  )
}
