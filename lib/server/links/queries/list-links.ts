import { and, or, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '#lib/domain/auth/actor.ts'
import { keyOf } from '#lib/domain/contracts/customer.ts'
import type { LinkState } from '#lib/domain/links/link-state.ts'
import { idsOfCustomersNamed } from '../../contracts/queries/current-customers.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { tailoredFiles } from '../file-records/tables.ts'
import { isSeenBy, type Reading, withOptions } from '../stored/own-links.ts'
import type { LinkRow, StoredLink } from '../stored/stored-link.ts'
import { links } from '../tables.ts'
import { isInState } from './list-conditions.ts'
import { type LinkCursor, type LinkOrder, stretchesOf } from './list-orders.ts'

export type LinksAsked = {
  /**
   * What the customer's name, as it is written on the link or as it is now, the recipient or who prepared it has to hold, in any
   * case; or the SHA-256 of a file that was made of it; empty for every link.
   */
  find: string
  /** `open`: active, whether it ends soon or not. */
  state: LinkState | 'open' | null
  order: LinkOrder
  after: LinkCursor | null
}

export type Asking = { actor: Actor; db: Reading }

const PAGE = 50

const SHA256 = /^[0-9a-f]{64}$/

/**
 * A page of the links that somebody sees at a moment of business time.
 * @param most how many are on it
 * @throws ForbiddenError
 */
export async function listLinks(
  { find, state, order, after }: LinksAsked,
  now: Date,
  { actor, db }: Asking,
  most = PAGE,
): Promise<{ links: StoredLink[]; next: LinkCursor | null }> {
  requirePermission(actor, 'links.read')
  const isAsked = and(
    isSeenBy(actor),
    find === '' ? undefined : holds(find),
    state === null ? undefined : isInState(state, now),
  )
  const rows: { link: LinkRow; key: string }[] = []
  for (const stretch of stretchesOf(order, now)) {
    const isAfter = after === null ? undefined : stretch.after(after)
    if (isAfter === null || rows.length > most) continue
    const found = await db
      .select()
      .from(links)
      .where(and(isAsked, stretch.holds, isAfter))
      .orderBy(...stretch.orderBy)
      .limit(most + 1 - rows.length)
    rows.push(...found.map((link) => ({ link, key: stretch.keyOf(link) })))
  }
  const shown = rows.slice(0, most)
  const last = shown.at(-1)
  return {
    links: await withOptions(
      shown.map(({ link }) => link),
      db,
    ),
    next: rows.length > most && last !== undefined ? { key: last.key, id: last.link.id } : null,
  }
}

function holds(find: string): SQL | undefined {
  const hash = find.trim().toLowerCase()
  if (SHA256.test(hash))
    return sql`exists (select 1 from ${tailoredFiles} where ${tailoredFiles.link} = ${links.id} and ${tailoredFiles.sha256} = ${hash})`
  // Signs that mean something to "like" stand for themselves.
  const pattern = `%${keyOf(find).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return or(
    sql`${links.preparedForKey} like ${pattern}`,
    sql`lower(${links.recipient}) like ${pattern}`,
    sql`lower(${links.byName}) like ${pattern}`,
    sql`${links.customer} in ${idsOfCustomersNamed(find)}`,
  )
}
