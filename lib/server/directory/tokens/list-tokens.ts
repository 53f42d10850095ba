import { desc, eq } from 'drizzle-orm'
import type { Actor } from '#lib/domain/auth/actor.ts'
import { people } from '../../auth/tables.ts'
import type { Database } from '../../db/open-store.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { directoryTokens } from '../tables.ts'

/** A token on the list; moments are RFC 3339. */
export type ListedToken = {
  id: string
  name: string
  start: string
  createdAt: string
  createdBy: string
  lastUsedAt: string | null
  isRevoked: boolean
}

/** Those that are revoked stay on the list; that many are shown, the newest. */
const MOST = 100

/** The tokens that there are or were, the newest first. @throws ForbiddenError */
export async function listTokens({
  actor,
  db,
}: {
  actor: Actor
  db: Pick<Database, 'select'>
}): Promise<ListedToken[]> {
  requirePermission(actor, 'directory.manage')
  const rows = await db
    .select({ token: directoryTokens, maker: people.name })
    .from(directoryTokens)
    .innerJoin(people, eq(people.id, directoryTokens.createdBy))
    .orderBy(desc(directoryTokens.createdAt), desc(directoryTokens.id))
    .limit(MOST)
  return rows.map(({ token: { id, name, start, createdAt, lastUsedAt, revokedAt }, maker }) => ({
    id,
    name,
    start,
    createdAt,
    createdBy: maker,
    lastUsedAt,
    isRevoked: revokedAt !== null,
  }))
}
