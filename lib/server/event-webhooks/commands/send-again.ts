import { and, eq } from 'drizzle-orm'
import type { Command } from '../../db/command.ts'
import { systemNow } from '../../platform/clock.ts'
import { isUndelivered } from '../queries/undelivered.ts'
import { eventDeliveries, webhookEvents } from '../tables.ts'
import { ownReceiver, recordReceiver } from './record-receiver.ts'

/**
 * What an event that is asked for again comes to. `none`: there is no such receiver. `gone`: it has no such event to deliver, which
 * was delivered meanwhile, is on its way already, or was deleted after its 30 days. `notLive`: the receiver has not answered its
 * challenge, or has ended.
 */
export type AgainAnswer = 'sent' | 'none' | 'gone' | 'notLive'

/**
 * Has an event sent again that a receiver did not take, under the same id: at once, and as often as a new one where that fails.
 * @throws ForbiddenError
 */
export const sendAgain: Command<{ receiver: string; delivery: string }, AgainAnswer> = async (
  { receiver, delivery },
  context,
) => {
  const { tx } = context
  const own = await ownReceiver(receiver, context)
  if (own === null) return 'none'
  if (own.provenAt === null || own.endedAt !== null) return 'notLive'
  const [found] = await tx
    .select({ type: webhookEvents.type })
    .from(eventDeliveries)
    .innerJoin(webhookEvents, eq(webhookEvents.id, eventDeliveries.event))
    .where(and(eq(eventDeliveries.id, delivery), eq(eventDeliveries.webhook, receiver), isUndelivered()))
    .for('update', { of: eventDeliveries })
  if (found === undefined) return 'gone'
  await tx
    .update(eventDeliveries)
    .set({ state: 'pending', tries: 0, dueAt: systemNow().toISOString() })
    .where(eq(eventDeliveries.id, delivery))
  await recordReceiver('webhooks.sentAgain', own, { after: { delivery, type: found.type } }, context)
  return 'sent'
}
