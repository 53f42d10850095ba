import { eq } from 'drizzle-orm'
import type { Outbox } from '../../mail/sending/catch-up-with-clock.ts'
import { webhookDeliveries } from '../tables.ts'

/** A receiver may ask to wait for a day. */
const LONGEST = 86_400

/** Deliveries to webhooks of subscribers. */
export const WEBHOOKS_OUTBOX: Outbox = {
  table: webhookDeliveries,
  tries: webhookDeliveries.tries,
  dueAt: webhookDeliveries.dueAt,
  isPending: eq(webhookDeliveries.state, 'pending'),
  longestWait: () => LONGEST,
}
