import { eq, inArray, type SQL } from 'drizzle-orm'
import type { Actor } from '#lib/domain/auth/actor.ts'
import { isPermitted, type Permission } from '#lib/domain/auth/roles.ts'
import { LINKS_REFUSED } from '#lib/domain/links/refused-words.ts'
import type { CommandContext } from '../../db/command.ts'
import type { Database } from '../../db/open-store.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { LinksRefusal } from '../refusal.ts'
import { linkOptions, links } from '../tables.ts'
import { type LinkRow, type StoredLink, storedLink } from './stored-link.ts'

export type Reading = Pick<Database, 'select' | 'selectDistinct'>

/** Whose links somebody sees and touches: of a person without the right to all, their own; of anyone else, everyone's. */
function ownerSeen(actor: Actor): string | null {
  return actor.kind === 'person' && !isPermitted(actor.role, 'links.all') ? actor.id : null
}

/** That a link is one that somebody sees. Undefined where they see every one. */
export function isSeenBy(actor: Actor): SQL | undefined {
  const owner = ownerSeen(actor)
  return owner === null ? undefined : eq(links.owner, owner)
}

/** Whose `link` it is; another one's is told of like one that there is not. */
function isSeen(row: Pick<LinkRow, 'owner'>, actor: Actor): boolean {
  const owner = ownerSeen(actor)
  return owner === null || row.owner === owner
}

/**
 * A link that somebody may touch, kept from everyone else until the transaction ends.
 * @throws ForbiddenError, LinksRefusal where there is none, or it is somebody else's
 */
export async function requireLink(
  id: string,
  { actor, tx }: CommandContext,
  permission: Permission = 'links.change',
): Promise<{ row: LinkRow; link: StoredLink }> {
  requirePermission(actor, permission)
  const [row] = await tx.select().from(links).where(eq(links.id, id)).for('update')
  if (row === undefined || !isSeen(row, actor)) throw new LinksRefusal(404, LINKS_REFUSED.unknown)
  const options = await tx.select().from(linkOptions).where(eq(linkOptions.link, id))
  return { row, link: storedLink(row, options) }
}

/** Rows with their options, in their order. */
export async function withOptions(rows: readonly LinkRow[], db: Reading): Promise<StoredLink[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const options = await db.select().from(linkOptions).where(inArray(linkOptions.link, ids))
  const of = Map.groupBy(options, ({ link }) => link)
  return rows.map((row) => storedLink(row, of.get(row.id) ?? []))
}
