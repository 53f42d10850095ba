import { lt } from 'drizzle-orm'
import type { Database } from '../../db/open-store.ts'
import type { Sweep } from '../../jobs/sweep.ts'
import { systemNow } from '../../platform/clock.ts'
import { environment } from '../../platform/env.ts'
import { linkQuestions } from '../questions/tables.ts'
import { linkVisits } from './tables.ts'
import { purgeSalts } from './visitor.ts'

const DAY = 86_400_000
const EVERY = 900
const AGAIN_AFTER = 60

/** Deletes visits and questions after LINK_VISITS_KEEP_DAYS, and the salts of days that are over. */
export const linkVisitsSweep: Sweep = {
  name: 'purge-link-visits',
  everySeconds: EVERY,
  againAfterSeconds: AGAIN_AFTER,
  run: async ({ store }) => await purgeVisits(store.db, systemNow(), environment().LINK_VISITS_KEEP_DAYS),
}

/**
 * Deletes what is older than so many days, by the system's clock; what was done in a visit goes with it.
 * @param at the system's clock
 */
export async function purgeVisits(db: Pick<Database, 'delete'>, at: Date, days: number): Promise<void> {
  const before = new Date(at.getTime() - days * DAY).toISOString()
  await purgeSalts(at, db)
  await db.delete(linkVisits).where(lt(linkVisits.lastClock, before))
  await db.delete(linkQuestions).where(lt(linkQuestions.clock, before))
}
