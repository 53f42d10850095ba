import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Actor } from '#lib/domain/auth/actor.ts'
import { isPermitted } from '#lib/domain/auth/roles.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import type { Asking } from '../queries/list-links.ts'
import { withOptions } from '../stored/own-links.ts'
import type { LinkRow, StoredLink } from '../stored/stored-link.ts'
import { links } from '../tables.ts'

/** So many are told of at once, those that wait longest. */
const MOST = 50

/** Whether whoever makes contracts may make one of a link: it was handed to legal, or they see everyone's links. */
export function isForLegal({ handedToLegalAt }: Pick<LinkRow, 'handedToLegalAt'>, actor: Actor): boolean {
  return handedToLegalAt !== null || (actor.kind === 'person' && isPermitted(actor.role, 'links.all'))
}

/** The links of which legal is asked to make a contract, the longest waiting first. @throws ForbiddenError */
export async function handedLinks({ actor, db }: Asking): Promise<LinkRow[]> {
  requirePermission(actor, 'contracts.record')
  return await db
    .select()
    .from(links)
    .where(and(isNotNull(links.handedToLegalAt), isNull(links.contract), isNull(links.revokedAt)))
    .orderBy(asc(links.handedToLegalAt), asc(links.id))
    .limit(MOST)
}

/** A link of which a contract can be made; null where there is none by this id. @throws ForbiddenError */
export async function linkForContract(id: string, { actor, db }: Asking): Promise<StoredLink | null> {
  requirePermission(actor, 'contracts.record')
  const rows = await db.select().from(links).where(eq(links.id, id))
  const own = rows.filter((row) => row.contract === null && isForLegal(row, actor))
  return (await withOptions(own, db))[0] ?? null
}
