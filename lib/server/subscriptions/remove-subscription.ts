import { eq } from 'drizzle-orm'
import { recordEntry } from '../audit/record-entry.ts'
import type { Command } from '../db/command.ts'
import { requirePermission } from '../permissions/require-permission.ts'
import { leave } from './requests/leave.ts'
import { subscriptions } from './tables.ts'

/**
 * Ends someone's subscription for them: its address is deleted, and nothing more is sent.
 * @returns whether there was one by this id
 * @throws ForbiddenError
 */
export const removeSubscription: Command<{ subscription: string }, boolean> = async (input, context) => {
  requirePermission(context.actor, 'subscribers.remove')
  const { subscription: id } = input
  const [own] = await context.tx
    .select({ id: subscriptions.id })
    .from(subscriptions)
    .where(eq(subscriptions.id, id))
    .for('update')
  if (own === undefined) return false
  await leave(input, context)
  // Of outsiders the log has an id alone.
  await recordEntry(
    { action: 'subscribers.removed', target: { kind: 'subscription', id, name: null } },
    context,
  )
  return true
}
