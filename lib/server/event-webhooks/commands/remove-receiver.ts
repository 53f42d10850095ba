import { eq } from 'drizzle-orm'
import type { Command } from '../../db/command.ts'
import { eventWebhooks } from '../tables.ts'
import { ownReceiver, recordReceiver } from './record-receiver.ts'

/**
 * Removes a receiver with its address, its secret, and what was tried; nothing more is sent there.
 * @returns whether there was one
 * @throws ForbiddenError
 */
export const removeReceiver: Command<{ receiver: string }, boolean> = async ({ receiver }, context) => {
  const own = await ownReceiver(receiver, context)
  if (own === null) return false
  await context.tx.delete(eventWebhooks).where(eq(eventWebhooks.id, receiver))
  await recordReceiver('webhooks.removed', own, { before: { host: own.host } }, context)
  return true
}
