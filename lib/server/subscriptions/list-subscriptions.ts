import { and, asc, count, gt, isNotNull, isNull, like, or, sql } from 'drizzle-orm'
import type { Actor } from '#lib/domain/auth/actor.ts'
import type { Database } from '../db/open-store.ts'
import { requirePermission } from '../permissions/require-permission.ts'
import { subscriptions } from './tables.ts'

/** Where a page of the list ended: the address and the id of its last row. */
export type SubscriptionCursor = { address: string; id: string }

type Asking = { actor: Actor; db: Pick<Database, 'select'> }
type Row = typeof subscriptions.$inferSelect

const PAGE = 50

/**
 * A page of those who are told of changes, by their address.
 * @param input `find`: what the address has to hold, in any case; empty for every one
 * @throws ForbiddenError
 */
export async function listSubscriptions(
  { find, after }: { find: string; after: SubscriptionCursor | null },
  { actor, db }: Asking,
): Promise<{ rows: Row[]; next: SubscriptionCursor | null }> {
  requirePermission(actor, 'subscribers.read')
  const rows = await db
    .select()
    .from(subscriptions)
    .where(
      and(
        find === '' ? undefined : like(subscriptions.addressKey, `%${literal(find.toLowerCase())}%`),
        after === null
          ? undefined
          : or(
              gt(subscriptions.addressKey, after.address),
              and(sql`${subscriptions.addressKey} = ${after.address}`, gt(subscriptions.id, after.id)),
            ),
      ),
    )
    .orderBy(asc(subscriptions.addressKey), asc(subscriptions.id))
    .limit(PAGE + 1)
  const shown = rows.slice(0, PAGE)
  const last = shown.at(-1)
  return {
    rows: shown,
    next: rows.length > PAGE && last !== undefined ? { address: last.addressKey, id: last.id } : null,
  }
}

/**
 * How many subscriptions stand, wait for their confirmation, and are held back since their mailbox does not exist.
 * @throws ForbiddenError
 */
export async function countSubscriptions({
  actor,
  db,
}: Asking): Promise<{ confirmed: number; unconfirmed: number; paused: number }> {
  requirePermission(actor, 'subscribers.read')
  const counted = async (condition: ReturnType<typeof and>) => {
    const [row] = await db.select({ rows: count() }).from(subscriptions).where(condition)
    return row?.rows ?? 0
  }
  return {
    confirmed: await counted(and(isNotNull(subscriptions.confirmedAt), isNull(subscriptions.pausedAt))),
    unconfirmed: await counted(isNull(subscriptions.confirmedAt)),
    paused: await counted(and(isNotNull(subscriptions.confirmedAt), isNotNull(subscriptions.pausedAt))),
  }
}

/** Signs that mean something to "like" stand for themselves. */
function literal(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`)
}
