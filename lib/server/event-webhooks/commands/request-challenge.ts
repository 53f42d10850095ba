import { and, count, eq, gt } from 'drizzle-orm'
import type { Command } from '../../db/command.ts'
import { systemNow } from '../../platform/clock.ts'
import { CHALLENGE_TYPE } from '../../webhooks/attempt.ts'
import { eventAttempts, eventWebhooks } from '../tables.ts'
import { ownReceiver, recordReceiver } from './record-receiver.ts'

const HOUR = 3_600_000
/** To one receiver within an hour, whoever asks for them. */
const MOST_CHALLENGES = 20

/** What a challenge that is asked for comes to. */
export type ChallengeAnswer = 'sent' | 'none' | 'live' | 'many'

/**
 * Has a challenge sent to a receiver that is not live; one that has ended begins anew.
 * @throws ForbiddenError
 */
export const requestChallenge: Command<{ receiver: string }, ChallengeAnswer> = async (
  { receiver },
  context,
) => {
  const { tx } = context
  const own = await ownReceiver(receiver, context)
  if (own === null) return 'none'
  if (own.provenAt !== null && own.endedAt === null) return 'live'
  const at = systemNow()
  const [sent] = await tx
    .select({ times: count() })
    .from(eventAttempts)
    .where(
      and(
        eq(eventAttempts.webhook, receiver),
        eq(eventAttempts.type, CHALLENGE_TYPE),
        gt(eventAttempts.at, new Date(at.getTime() - HOUR).toISOString()),
      ),
    )
  if ((sent?.times ?? 0) >= MOST_CHALLENGES) return 'many'
  await tx
    .update(eventWebhooks)
    .set({ challengeDueAt: at.toISOString(), challengeTries: 0, provenAt: null, endedAt: null })
    .where(eq(eventWebhooks.id, receiver))
  await recordReceiver('webhooks.challenged', own, {}, context)
  return 'sent'
}
