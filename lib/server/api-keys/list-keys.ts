import { desc, eq } from 'drizzle-orm'
import { type KeyState, keyState } from '#lib/domain/api-keys/key-state.ts'
import type { KeyScope } from '#lib/domain/api-keys/scopes.ts'
import type { Actor } from '#lib/domain/auth/actor.ts'
import { people } from '../auth/tables.ts'
import type { Database } from '../db/open-store.ts'
import { requirePermission } from '../permissions/require-permission.ts'
import { apiKeys } from './tables.ts'

/** A key in the list; moments are RFC 3339. */
export type ListedKey = {
  id: string
  name: string
  start: string
  scopes: KeyScope[]
  createdAt: string
  createdBy: string
  /** The id of the person who made it. */
  maker: string
  expiresAt: string
  lastUsedAt: string | null
  state: KeyState
}

/** Keys that ended stay on the list; that many are shown, the newest. */
const MOST = 500

/**
 * The keys that there are or were, the newest first.
 * @throws ForbiddenError
 */
export async function listKeys(
  at: Date,
  { actor, db }: { actor: Actor; db: Pick<Database, 'select'> },
): Promise<ListedKey[]> {
  requirePermission(actor, 'apiKeys.read')
  const rows = await db
    .select({ key: apiKeys, maker: { name: people.name, role: people.role, disabledAt: people.disabledAt } })
    .from(apiKeys)
    .innerJoin(people, eq(people.id, apiKeys.createdBy))
    .orderBy(desc(apiKeys.createdAt), desc(apiKeys.id))
    .limit(MOST)
  return rows.map(({ key, maker }) => {
    const { id, name, start, scopes, createdAt, expiresAt, revokedAt, lastUsedAt, createdBy } = key
    const record = {
      expiresAt,
      revokedAt,
      maker: { role: maker.role, isDisabled: maker.disabledAt !== null },
    }
    return {
      id,
      name,
      start,
      scopes,
      createdAt,
      createdBy: maker.name,
      maker: createdBy,
      expiresAt,
      lastUsedAt,
      state: keyState(record, at),
    }
  })
}
