import { eq, lt } from 'drizzle-orm'
import type { Database } from '../../db/open-store.ts'
import type { Sweep } from '../../jobs/sweep.ts'
import { catchUpWithClock, type Outbox } from '../../mail/sending/catch-up-with-clock.ts'
import { systemNow } from '../../platform/clock.ts'
import { eventAttempts, eventDeliveries, webhookEvents } from '../tables.ts'
import { isAnythingDue } from './due-events.ts'
import { sendEventsJob, sentAs } from './send-events.job.ts'

const EVERY = 3
const AGAIN_AFTER = 10
const PURGE_EVERY = 900_000
const KEPT = 30 * 86_400_000

/** Events to receivers; one may ask to wait for a day. */
const OUTBOX: Outbox = {
  table: eventDeliveries,
  tries: eventDeliveries.tries,
  dueAt: eventDeliveries.dueAt,
  isPending: eq(eventDeliveries.state, 'pending'),
  longestWait: () => 86_400,
}

let purgeAgain = 0

/** Has receivers told of what has happened since the last look, and of all that is to be tried again. */
export const eventWebhooksSweep: Sweep = {
  name: 'event-webhooks',
  everySeconds: EVERY,
  againAfterSeconds: AGAIN_AFTER,
  run: async ({ store, jobs }) => {
    store.requireThere()
    if (performance.now() >= purgeAgain) {
      await purgeEvents(store.db, systemNow())
      purgeAgain = performance.now() + PURGE_EVERY
    }
    await catchUpWithClock(store.db, OUTBOX, systemNow())
    if (await isAnythingDue(store.db, systemNow())) await jobs.send(sendEventsJob, [sentAs()], null)
  },
}

/** Deletes events and attempts that are older than 30 days, by the system's clock. */
export async function purgeEvents(db: Pick<Database, 'delete'>, at: Date): Promise<void> {
  const before = new Date(at.getTime() - KEPT).toISOString()
  await db.delete(webhookEvents).where(lt(webhookEvents.recordedAt, before))
  await db.delete(eventAttempts).where(lt(eventAttempts.at, before))
}
