import { randomUUID } from 'node:crypto'
import { and, isNotNull, isNull, sql } from 'drizzle-orm'
import type { EventType } from '#lib/domain/event-webhooks/event-types.ts'
import type { Command } from '../db/command.ts'
import { systemNow } from '../platform/clock.ts'
import { eventDeliveries, eventWebhooks, webhookEvents } from './tables.ts'

/** Something that happened. `data`: asked for only where some receiver is told of it. */
export type EventToRecord = { type: EventType; data: () => Promise<object> | object }

/**
 * Has every live receiver of a type of event told of one, in the transaction of what has happened: neither is there without
 * the other. What happens before a receiver is live it is never told of.
 */
export const recordEvent: Command<EventToRecord, void> = async ({ type, data }, { now, tx }) => {
  const receivers = await tx
    .select({ id: eventWebhooks.id })
    .from(eventWebhooks)
    .where(
      and(
        isNotNull(eventWebhooks.provenAt),
        isNull(eventWebhooks.endedAt),
        sql`${eventWebhooks.types} @> ${JSON.stringify([type])}::jsonb`,
      ),
    )
    // Nobody removes one meanwhile, which would take back what has happened.
    .for('key share')
  if (receivers.length === 0) return
  const at = systemNow().toISOString()
  const event = randomUUID()
  await tx
    .insert(webhookEvents)
    .values({ id: event, type, data: await data(), at: now.toISOString(), recordedAt: at })
  await tx.insert(eventDeliveries).values(
    receivers.map(({ id: webhook }) => ({
      ...{ id: randomUUID(), event, webhook },
      state: 'pending' as const,
      dueAt: at,
    })),
  )
}
