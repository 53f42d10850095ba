import { and, asc, desc, eq, gt, lt, or, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '#lib/domain/auth/actor.ts'
import { keyOf } from '#lib/domain/contracts/customer.ts'
import type { LinkState } from '#lib/domain/links/link-state.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { tailoredFiles } from '../file-records/tables.ts'
import { isSeenBy, type Reading, withOptions } from '../stored/own-links.ts'
import type { StoredLink } from '../stored/stored-link.ts'
import { links } from '../tables.ts'
import { endsKey, isInState, momentKey } from './list-conditions.ts'

/** Where a page of the list ended: by what it is ordered, and the id of its last link. */
export type LinkCursor = { key: string; id: string }

/** The newest first; by which ends first, those that are over at the end; by the customer's name. */
export const LINK_ORDERS = ['created', 'ends', 'customer'] as const

export type LinksAsked = {
  /**
   * What the customer's name, the recipient or who prepared it has to hold, in any case; or the SHA-256 of a file that was made
   * of it; empty for every link.
   */
  find: string
  /** `open`: active, whether it ends soon or not. */
  state: LinkState | 'open' | null
  order: (typeof LINK_ORDERS)[number]
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
  const key = KEYS[order](now)
  const [sorted, beyond] = order === 'created' ? ([desc, lt] as const) : ([asc, gt] as const)
  const rows = await db
    .select({ link: links, key })
    .from(links)
    .where(
      and(
        isSeenBy(actor),
        find === '' ? undefined : holds(find),
        state === null ? undefined : isInState(state, now),
        after === null
          ? undefined
          : or(beyond(key, after.key), and(eq(key, after.key), beyond(links.id, after.id))),
      ),
    )
    .orderBy(sorted(key), sorted(links.id))
    .limit(most + 1)
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

const KEYS: Readonly<Record<LinksAsked['order'], (now: Date) => SQL<string>>> = {
  created: () => momentKey(links.createdAt),
  ends: endsKey,
  customer: () => sql<string>`${links.preparedForKey} collate "C"`,
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
  )
}
