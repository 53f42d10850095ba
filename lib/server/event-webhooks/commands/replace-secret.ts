import { eq } from 'drizzle-orm'
import type { Command } from '../../db/command.ts'
import { systemNow } from '../../platform/clock.ts'
import { sealedSecret } from '../../webhooks/sealed.ts'
import { newWebhookSecret } from '../../webhooks/sign.ts'
import { eventWebhooks } from '../tables.ts'
import { ownReceiver, recordReceiver } from './record-receiver.ts'

const BOTH_FOR = 86_400_000

/**
 * Gives a receiver a new secret; for a day, events are signed with the one before, too.
 * @returns the secret, this once; null where there is no such receiver
 * @throws ForbiddenError
 */
export const replaceSecret: Command<{ receiver: string }, string | null> = async ({ receiver }, context) => {
  const own = await ownReceiver(receiver, context)
  if (own === null) return null
  const secret = newWebhookSecret()
  const bothUntil = new Date(systemNow().getTime() + BOTH_FOR).toISOString()
  await context.tx
    .update(eventWebhooks)
    .set({ secret: sealedSecret(secret), secretBefore: own.secret, bothUntil })
    .where(eq(eventWebhooks.id, receiver))
  await recordReceiver('webhooks.secretReplaced', own, {}, context)
  return secret
}
