import { randomUUID } from 'node:crypto'
import { and, count, eq, gt } from 'drizzle-orm'
import { TEST_TYPE } from '#lib/domain/event-webhooks/event-types.ts'
import { TEST_SAYS } from '#lib/domain/event-webhooks/words.ts'
import type { Command } from '../../db/command.ts'
import { systemNow } from '../../platform/clock.ts'
import { eventDeliveries, webhookEvents } from '../tables.ts'
import { ownReceiver, recordReceiver } from './record-receiver.ts'

const HOUR = 3_600_000
const MOST_TESTS = 30

/** What a test comes to. `notLive`: the receiver has not answered its challenge, or has ended. */
export type TestAnswer = 'sent' | 'none' | 'notLive' | 'many'

/** Has an event that says nothing sent to a receiver, as all others are. @throws ForbiddenError */
export const sendTest: Command<{ receiver: string }, TestAnswer> = async ({ receiver }, context) => {
  const { now, tx } = context
  const own = await ownReceiver(receiver, context)
  if (own === null) return 'none'
  if (own.provenAt === null || own.endedAt !== null) return 'notLive'
  const at = systemNow()
  const [sent] = await tx
    .select({ times: count() })
    .from(eventDeliveries)
    .innerJoin(webhookEvents, eq(webhookEvents.id, eventDeliveries.event))
    .where(
      and(
        eq(eventDeliveries.webhook, receiver),
        eq(webhookEvents.type, TEST_TYPE),
        gt(webhookEvents.recordedAt, new Date(at.getTime() - HOUR).toISOString()),
      ),
    )
  if ((sent?.times ?? 0) >= MOST_TESTS) return 'many'
  const event = randomUUID()
  const recordedAt = at.toISOString()
  await tx
    .insert(webhookEvents)
    .values({ id: event, type: TEST_TYPE, data: { message: TEST_SAYS }, at: now.toISOString(), recordedAt })
  await tx
    .insert(eventDeliveries)
    .values({ id: randomUUID(), event, webhook: receiver, state: 'pending', dueAt: recordedAt })
  await recordReceiver('webhooks.tested', own, {}, context)
  return 'sent'
}
