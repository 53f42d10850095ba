import { and, asc, count, desc, eq } from 'drizzle-orm'
import type { Actor } from '#lib/domain/auth/actor.ts'
import type { Database } from '../../db/open-store.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import type { ReceiverRow } from '../commands/record-receiver.ts'
import { eventAttempts, eventDeliveries, eventWebhooks } from '../tables.ts'
import { type Undelivered, undeliveredTo } from './undelivered.ts'

const MOST_TRIES = 10

/** A receiver with what came of the last attempts, the latest first, what it did not take, and how many events wait for it. */
export type FoundReceiver = {
  row: ReceiverRow
  tries: { at: string; type: string; said: string }[]
  undelivered: Undelivered[]
  waiting: number
}

/** All receivers, by name. @throws ForbiddenError */
export async function listReceivers({
  actor,
  db,
}: {
  actor: Actor
  db: Pick<Database, 'select'>
}): Promise<FoundReceiver[]> {
  requirePermission(actor, 'webhooks.manage')
  const rows = await db.select().from(eventWebhooks).orderBy(asc(eventWebhooks.name), asc(eventWebhooks.id))
  const found: FoundReceiver[] = []
  for (const row of rows) {
    const tries = await db
      .select({ at: eventAttempts.at, type: eventAttempts.type, said: eventAttempts.said })
      .from(eventAttempts)
      .where(eq(eventAttempts.webhook, row.id))
      .orderBy(desc(eventAttempts.at), desc(eventAttempts.id))
      .limit(MOST_TRIES)
    const [pending] = await db
      .select({ deliveries: count() })
      .from(eventDeliveries)
      .where(and(eq(eventDeliveries.webhook, row.id), eq(eventDeliveries.state, 'pending')))
    const undelivered = await undeliveredTo(row.id, db)
    found.push({ row, tries, undelivered, waiting: pending?.deliveries ?? 0 })
  }
  return found
}
