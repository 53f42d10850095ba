import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Command, Transaction } from '../../db/command.ts'
import { type Attempt, CHALLENGE_TYPE } from '../../webhooks/attempt.ts'
import { MOST_CHALLENGES, nextTryAt } from '../../webhooks/next-try.ts'
import { eventAttempts, eventDeliveries, eventWebhooks } from '../tables.ts'
import type { DueEvent } from './due-events.ts'

const LONGEST_SAID = 300

/** Records an attempt, and where receiver and delivery stand after it; nothing of a receiver that was removed meanwhile. */
export const recordSent: Command<{ due: DueEvent; attempt: Attempt }, void> = async (
  { due, attempt },
  { tx },
) => {
  const { id } = due.receiver
  const [standing] = await tx
    .select({ id: eventWebhooks.id })
    .from(eventWebhooks)
    .where(eq(eventWebhooks.id, id))
    .for('update')
  if (standing === undefined) return
  await tx.insert(eventAttempts).values({
    webhook: id,
    type: due.kind === 'challenge' ? CHALLENGE_TYPE : due.event.type,
    at: attempt.at.toISOString(),
    outcome: attempt.outcome,
    said: attempt.said.slice(0, LONGEST_SAID),
  })
  if (due.kind === 'challenge') await afterChallenge(id, due.tries + 1, attempt, tx)
  else await afterDelivery(due.delivery, due.tries + 1, attempt, tx)
  if (attempt.outcome === 'gone') await end(id, attempt, tx)
}

async function afterChallenge(
  webhook: string,
  tries: number,
  { at, outcome, isProven }: Attempt,
  tx: Transaction,
): Promise<void> {
  const isOver = outcome !== 'failed' || tries >= MOST_CHALLENGES
  await tx
    .update(eventWebhooks)
    .set({
      challengeTries: tries,
      challengeDueAt: isOver ? null : nextTryAt(at, tries, null),
      ...(isProven ? { provenAt: at.toISOString() } : {}),
    })
    .where(and(eq(eventWebhooks.id, webhook), isNull(eventWebhooks.provenAt)))
}

async function afterDelivery(
  delivery: string,
  tries: number,
  { at, outcome, retryAfter }: Attempt,
  tx: Transaction,
): Promise<void> {
  const dueAt = outcome === 'failed' ? nextTryAt(at, tries, retryAfter) : null
  const state = outcome === 'delivered' ? 'delivered' : dueAt === null ? 'failed' : 'pending'
  await tx
    .update(eventDeliveries)
    .set({ state, tries: sql`${eventDeliveries.tries} + 1`, ...(dueAt === null ? {} : { dueAt }) })
    .where(and(eq(eventDeliveries.id, delivery), eq(eventDeliveries.state, 'pending')))
}

async function end(webhook: string, { at }: Attempt, tx: Transaction): Promise<void> {
  await tx
    .update(eventWebhooks)
    .set({ endedAt: at.toISOString(), challengeDueAt: null })
    .where(eq(eventWebhooks.id, webhook))
  await tx
    .update(eventDeliveries)
    .set({ state: 'ended' })
    .where(and(eq(eventDeliveries.webhook, webhook), eq(eventDeliveries.state, 'pending')))
}
