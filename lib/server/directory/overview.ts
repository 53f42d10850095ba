import { asc, count, eq, isNull } from 'drizzle-orm'
import type { Actor } from '#lib/domain/auth/actor.ts'
import type { Role } from '#lib/domain/auth/roles.ts'
import { roleOfGroups } from '#lib/domain/directory/settled.ts'
import { providerRules } from '../auth/provider-settings.ts'
import type { Database } from '../db/open-store.ts'
import { requirePermission } from '../permissions/require-permission.ts'
import { directoryGroups, directoryMembers, directoryUsers } from './tables.ts'

/** More groups than a desk has use for; those above are not shown. */
const MOST = 500

/** What the directory has told of: its groups by name, the role of each, and how many people it looks after. */
export type DirectoryOverview = {
  groups: { id: string; name: string; members: number; role: Role | null }[]
  people: number
  areRolesByGroup: boolean
}

/** @throws ForbiddenError */
export async function directoryOverview({
  actor,
  db,
}: {
  actor: Actor
  db: Pick<Database, 'select'>
}): Promise<DirectoryOverview> {
  requirePermission(actor, 'directory.manage')
  const { groups: roles } = providerRules()
  const groups = await db
    .select({
      id: directoryGroups.id,
      name: directoryGroups.displayName,
      externalId: directoryGroups.externalId,
      members: count(directoryMembers.person),
    })
    .from(directoryGroups)
    .leftJoin(directoryMembers, eq(directoryMembers.group, directoryGroups.id))
    .groupBy(directoryGroups.id)
    .orderBy(asc(directoryGroups.displayName))
    .limit(MOST)
  const [row] = await db
    .select({ people: count() })
    .from(directoryUsers)
    .where(isNull(directoryUsers.deletedAt))
  return {
    groups: groups.map(({ id, name, externalId, members }) => ({
      id,
      name,
      members,
      role: roleOfGroups(externalId === null ? [name] : [name, externalId], roles),
    })),
    people: row?.people ?? 0,
    areRolesByGroup: Object.keys(roles).length > 0,
  }
}
