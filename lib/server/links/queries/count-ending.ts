import { and, count } from 'drizzle-orm'
import { requirePermission } from '../../permissions/require-permission.ts'
import { isSeenBy } from '../stored/own-links.ts'
import { links } from '../tables.ts'
import { isInState } from './list-conditions.ts'
import type { Asking } from './list-links.ts'

/** How many links that somebody sees end within seven days of a moment of business time. @throws ForbiddenError */
export async function countEnding(now: Date, { actor, db }: Asking): Promise<number> {
  requirePermission(actor, 'links.read')
  const [row] = await db
    .select({ links: count() })
    .from(links)
    .where(and(isSeenBy(actor), isInState('ending', now)))
  return row?.links ?? 0
}
