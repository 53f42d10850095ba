import { and, asc, desc, eq } from 'drizzle-orm'
import type { LinkEvent } from '#lib/domain/links/history.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { isSeenBy, withOptions } from '../stored/own-links.ts'
import type { StoredLink } from '../stored/stored-link.ts'
import { linkEvents, links } from '../tables.ts'
import type { Asking } from './list-links.ts'

/**
 * A link that somebody sees; null where there is none by this id, or it is somebody else's.
 * @throws ForbiddenError
 */
export async function readLink(id: string, { actor, db }: Asking): Promise<StoredLink | null> {
  requirePermission(actor, 'links.read')
  const rows = await db
    .select()
    .from(links)
    .where(and(eq(links.id, id), isSeenBy(actor)))
  return (await withOptions(rows, db))[0] ?? null
}

/** All that was done with a link that somebody sees, the oldest first. @throws ForbiddenError */
export async function readHistory(id: string, { actor, db }: Asking): Promise<LinkEvent[]> {
  requirePermission(actor, 'links.read')
  return await db
    .select({ step: linkEvents.step, who: linkEvents.who, note: linkEvents.note, at: linkEvents.at })
    .from(linkEvents)
    .innerJoin(links, eq(links.id, linkEvents.link))
    .where(and(eq(linkEvents.link, id), isSeenBy(actor)))
    .orderBy(asc(linkEvents.id))
}

/** The last link that somebody made for themselves; null where there is none. @throws ForbiddenError */
export async function lastLinkOf(owner: string, { actor, db }: Asking): Promise<StoredLink | null> {
  requirePermission(actor, 'links.read')
  const rows = await db
    .select()
    .from(links)
    .where(and(eq(links.owner, owner), isSeenBy(actor)))
    .orderBy(desc(links.createdAt), desc(links.id))
    .limit(1)
  return (await withOptions(rows, db))[0] ?? null
}
