import { and, eq } from 'drizzle-orm'
import type { Person } from '#lib/domain/auth/actor.ts'
import { recordEntry } from '../../audit/record-entry.ts'
import type { Transaction } from '../../db/command.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { systemNow } from '../../platform/clock.ts'
import { isRecentSession } from '../sessions/recent-session.ts'
import { passkeys } from '../tables.ts'

/**
 * Removes a passkey of the actor's own: it signs nobody in any more. Sessions that it began go on.
 * @throws ForbiddenError
 */
export async function removePasskey(
  { passkey }: { passkey: string },
  { actor, tx }: { actor: Person; tx: Transaction },
): Promise<'removed' | 'stale' | 'unknown'> {
  requirePermission(actor, 'profile.change')
  if (!(await isRecentSession(actor, systemNow(), tx))) return 'stale'
  const [removed] = await tx
    .delete(passkeys)
    .where(and(eq(passkeys.id, passkey), eq(passkeys.person, actor.id)))
    .returning({ name: passkeys.name })
  if (removed === undefined) return 'unknown'
  await recordEntry(
    { action: 'profile.passkeyRemoved', target: { kind: 'passkey', id: passkey, name: removed.name } },
    { actor, tx },
  )
  return 'removed'
}
