import { desc, eq, gt } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Actor } from '#lib/domain/auth/actor.ts'
import type { ListedInvitation } from '#lib/domain/auth/people-view.ts'
import type { Database } from '../../db/open-store.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { systemNow } from '../../platform/clock.ts'
import { invitations, people } from '../tables.ts'

/** More than wait at any desk at once. */
const MOST = 500

/** Whoever has the address of an invitation already. */
const known = alias(people, 'known')

/**
 * Who was invited and has not joined, or has a link to get back in, the latest first; those that have expired are left out.
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
    .select({ invitation: invitations, by: people.name, person: known.id })
    .from(invitations)
    .leftJoin(people, eq(people.id, invitations.invitedBy))
    .leftJoin(known, eq(known.email, invitations.email))
    .where(gt(invitations.expiresAt, systemNow().toISOString()))
    .orderBy(desc(invitations.invitedAt))
    .limit(MOST)
  return rows.map(({ invitation: { id, email, role, invitedAt, expiresAt }, by, person }) => ({
    id,
    person,
    email,
    role,
    invitedAt,
    expiresAt,
    invitedBy: by,
  }))
}
