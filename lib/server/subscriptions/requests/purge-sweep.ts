import { and, isNull, lt } from 'drizzle-orm'
import type { Database } from '../../db/open-store.ts'
import type { Sweep } from '../../jobs/sweep.ts'
import { systemNow } from '../../platform/clock.ts'
import { log } from '../../platform/logs/log.ts'
import { subscriptions } from '../tables.ts'

const DAY = 86_400_000
const KEPT_FOR = 7 * DAY
const EVERY = 3600
const AGAIN_AFTER = 60

/** Deletes, with their addresses, subscriptions that nobody has confirmed within seven days. */
export const purgeSweep: Sweep = {
  name: 'purge-subscriptions',
  everySeconds: EVERY,
  againAfterSeconds: AGAIN_AFTER,
  run: async ({ store }) => {
    const deleted = await purgeUnconfirmed(store.db, systemNow())
    if (deleted > 0)
      log().info({ deleted }, 'Subscriptions that were not confirmed within seven days are deleted')
  },
}

/** @returns how many were deleted */
export async function purgeUnconfirmed(db: Database, at: Date): Promise<number> {
  const before = new Date(at.getTime() - KEPT_FOR).toISOString()
  const deleted = await db
    .delete(subscriptions)
    .where(and(isNull(subscriptions.confirmedAt), lt(subscriptions.requestedAt, before)))
    .returning({ id: subscriptions.id })
  return deleted.length
}
