import { desc, eq, gt } from 'drizzle-orm'
import type { Actor } from '#lib/domain/auth/actor.ts'
import type { ListedInvitation } from '#lib/domain/auth/people-view.ts'
import type { Database } from '../../db/open-store.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { systemNow } from '../../platform/clock.ts'
import { invitations, people } from '../tables.ts'

/** More than wait at any desk at once. */
const MOST = 500

/**
 * Who was invited and has not joined, the latest first; those that have expired are left out.
 * @throws ForbiddenError
 */
export async function listInvitations({
  actor,
  db,
}: {
  actor: Actor
  db: Pick<Database, 'select'>
}): Promise<ListedInvitation[]> {
  requirePermission(actor, 'people.read')
  const rows = await db
    .select({ invitation: invitations, by: people.name })
    .from(invitations)
    .leftJoin(people, eq(people.id, invitations.invitedBy))
    .where(gt(invitations.expiresAt, systemNow().toISOString()))
    .orderBy(desc(invitations.invitedAt))
    .limit(MOST)
  return rows.map(({ invitation: { id, email, role, invitedAt, expiresAt }, by }) => ({
    id,
    email,
    role,
    invitedAt,
    expiresAt,
    invitedBy: by,
  }))
}
