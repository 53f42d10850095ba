import { eq } from 'drizzle-orm'
import type { AuditAction } from '#lib/domain/audit/actions.ts'
import type { AuditValues } from '#lib/domain/audit/entry.ts'
import type { Actor } from '#lib/domain/auth/actor.ts'
import { recordEntry } from '../../audit/record-entry.ts'
import type { CommandContext } from '../../db/command.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { eventWebhooks } from '../tables.ts'

export type ReceiverRow = typeof eventWebhooks.$inferSelect

/**
 * A receiver, kept from everyone else until the transaction ends; null where there is none.
 * @throws ForbiddenError
 */
export async function ownReceiver(id: string, { actor, tx }: CommandContext): Promise<ReceiverRow | null> {
  requirePermission(actor, 'webhooks.manage')
  const [row] = await tx.select().from(eventWebhooks).where(eq(eventWebhooks.id, id)).for('update')
  return row ?? null
}

/** Records what was done with a receiver. Its address and its secret are not among the values. */
export async function recordReceiver(
  action: AuditAction,
  { id, name }: { id: string; name: string },
  values: { before?: AuditValues; after?: AuditValues },
  context: Pick<CommandContext, 'actor' | 'tx'>,
): Promise<void> {
  await recordEntry({ action, target: { kind: 'webhook', id, name }, ...values }, context)
}

/** Whoever adds a receiver, as they are called. */
export function nameOf(actor: Actor): string {
  return 'name' in actor ? actor.name : 'The desk'
}
