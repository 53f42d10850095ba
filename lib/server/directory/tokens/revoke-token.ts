import { and, eq, isNull } from 'drizzle-orm'
import { recordEntry } from '../../audit/record-entry.ts'
import type { Command } from '../../db/command.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { systemNow } from '../../platform/clock.ts'
import { directoryTokens } from '../tables.ts'

/**
 * Ends a token for good, from its next request on. Whom the directory has added stay as they are.
 * @returns whether there was one to end
 * @throws ForbiddenError
 */
export const revokeToken: Command<{ token: string }, boolean> = async ({ token: id }, context) => {
  const { actor, tx } = context
  requirePermission(actor, 'directory.manage')
  const [revoked] = await tx
    .update(directoryTokens)
    .set({ revokedAt: systemNow().toISOString() })
    .where(and(eq(directoryTokens.id, id), isNull(directoryTokens.revokedAt)))
    .returning({ name: directoryTokens.name })
  if (revoked === undefined) return false
  await recordEntry(
    { action: 'directory.disconnected', target: { kind: 'directory-token', id, name: revoked.name } },
    context,
  )
  return true
}
