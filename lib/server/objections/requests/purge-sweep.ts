import { lt } from 'drizzle-orm'
import type { Database } from '../../db/open-store.ts'
import type { Sweep } from '../../jobs/sweep.ts'
import { systemNow } from '../../platform/clock.ts'
import { objectionRequests } from '../tables.ts'

const DAY = 86_400_000
const KEPT_FOR = 7 * DAY
const EVERY = 3600
const AGAIN_AFTER = 60

/** Deletes what was entered on the public page a week after, confirmed or not: a confirmed objection stands by itself. */
export const objectionRequestsSweep: Sweep = {
  name: 'purge-objection-requests',
  everySeconds: EVERY,
  againAfterSeconds: AGAIN_AFTER,
  run: async ({ store }) => await purgeRequests(store.db, systemNow()),
}

/** Deletes what was entered more than a week before a moment of the system's clock. */
async function purgeRequests(db: Database, at: Date): Promise<void> {
  const before = new Date(at.getTime() - KEPT_FOR).toISOString()
  await db.delete(objectionRequests).where(lt(objectionRequests.requestedAt, before))
}
