import { and, eq, isNull } from 'drizzle-orm'
import { recordEntry } from '../audit/record-entry.ts'
import type { Command } from '../db/command.ts'
import { requirePermission } from '../permissions/require-permission.ts'
import { systemNow } from '../platform/clock.ts'
import { apiKeys } from './tables.ts'

/**
 * Ends a key for good, from its next request on.
 * @returns whether there was one to end
 * @throws ForbiddenError
 */
export const revokeKey: Command<{ key: string }, boolean> = async ({ key: id }, context) => {
  const { actor, tx } = context
  requirePermission(actor, 'apiKeys.revoke')
  const [revoked] = await tx
    .update(apiKeys)
    .set({ revokedAt: systemNow().toISOString() })
    .where(and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt)))
    .returning({ name: apiKeys.name })
  if (revoked === undefined) return false
  await recordEntry(
    { action: 'apiKeys.revoked', target: { kind: 'api-key', id, name: revoked.name } },
    context,
  )
  return true
}
