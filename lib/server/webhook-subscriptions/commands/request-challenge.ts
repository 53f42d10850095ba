import { and, count, eq, gt, isNull } from 'drizzle-orm'
import type { Command } from '../../db/command.ts'
import { sha256 } from '../../platform/sha256.ts'
import { subscriptionWebhooks, webhookAttempts } from '../tables.ts'

const HOUR = 3_600_000
/** Challenges to one receiver within an hour, whoever asks for them: nobody is to be flooded by way of this desk. */
const MOST_CHALLENGES = 20

/** What a challenge that is asked for comes to. */
export type ChallengeAnswer = 'sent' | 'none' | 'live' | 'too-many'

/** Has a challenge sent to the webhook of a subscription. `at`: system time. */
export const requestChallenge: Command<{ subscription: string; at: Date }, ChallengeAnswer> = async (
  { subscription, at },
  { tx },
) => {
  const isOwn = eq(subscriptionWebhooks.subscription, subscription)
  const [own] = await tx.select().from(subscriptionWebhooks).where(isOwn).for('update')
  if (own === undefined || own.endedAt !== null) return 'none'
  if (own.provenAt !== null) return 'live'
  const [sent] = await tx
    .select({ times: count() })
    .from(webhookAttempts)
    .where(
      and(
        eq(webhookAttempts.hostSha256, sha256(own.host)),
        isNull(webhookAttempts.delivery),
        gt(webhookAttempts.at, new Date(at.getTime() - HOUR).toISOString()),
      ),
    )
  if ((sent?.times ?? 0) >= MOST_CHALLENGES) return 'too-many'
  await tx
    .update(subscriptionWebhooks)
    .set({ challengeDueAt: at.toISOString(), challengeTries: 0 })
    .where(isOwn)
  return 'sent'
}
