import { and, desc, eq, gt, inArray, or, type SQL } from 'drizzle-orm'
import type { Database } from '../../db/open-store.ts'
import { eventDeliveries, webhookEvents } from '../tables.ts'

const MOST = 20

/** An event that a receiver did not take. `at`: when it happened, business time. */
export type Undelivered = { id: string; type: string; at: string; tries: number; isTriedAgain: boolean }

/** That an event failed: it was given up, or is tried again later. One that was not tried yet is on its way. */
export function isUndelivered(): SQL | undefined {
  return or(
    inArray(eventDeliveries.state, ['failed', 'ended']),
    and(eq(eventDeliveries.state, 'pending'), gt(eventDeliveries.tries, 0)),
  )
}

/** The events that a receiver did not take, the latest first; at most twenty. It asks for no right. */
export async function undeliveredTo(receiver: string, db: Pick<Database, 'select'>): Promise<Undelivered[]> {
  const rows = await db
    .select({ delivery: eventDeliveries, event: webhookEvents })
    .from(eventDeliveries)
    .innerJoin(webhookEvents, eq(webhookEvents.id, eventDeliveries.event))
    .where(and(eq(eventDeliveries.webhook, receiver), isUndelivered()))
    .orderBy(desc(webhookEvents.recordedAt), desc(eventDeliveries.id))
    .limit(MOST)
  return rows.map(({ delivery: { id, tries, state }, event: { type, at } }) => ({
    ...{ id, type, at, tries },
    isTriedAgain: state === 'pending',
  }))
}
