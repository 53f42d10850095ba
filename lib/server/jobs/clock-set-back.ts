import type { Pool } from 'pg'
import { log } from '../platform/logs/log.ts'
import type { Sweep } from './sweep.ts'

/** Two processes, or a transaction that was long open, may differ by so much. */
const TOLERANCE = `interval '5 seconds'`
/** pg-boss leaves its tables alone for no longer than that after a pass that took long. */
const LONGEST_BACKOFF = `interval '1 hour'`

/**
 * No job is sent for a later time: one that waits until a moment ahead, or until later than a retry may wait, was stored
 * before the clock of the database was set back.
 */
const DUE = `update pgboss.job set start_after = now()
  where (state = 'created' and start_after > now() + ${TOLERANCE})
    or (state = 'retry' and start_after > now() + ${TOLERANCE} + coalesce(retry_delay_max, 0) * interval '1 second')`

/** A living process shows again within half a minute that it is at work; a dead one would seem to for as long. */
const BEGUN = `update pgboss.job set started_on = least(started_on, now()), heartbeat_on = least(heartbeat_on, now())
  where state = 'active' and greatest(started_on, heartbeat_on) > now() + ${TOLERANCE}`

/** Kept for a day after it, and counted as failed meanwhile. */
const ENDED = `update pgboss.job set completed_on = now() where completed_on > now() + ${TOLERANCE}`

/** What pg-boss does at intervals: the next is due an interval after the last. */
const PASSES = [
  `update pgboss.queue set monitor_claim_on = least(monitor_claim_on, now()), monitor_on = least(monitor_on, now()),
      maintain_on = least(maintain_on, now())
    where greatest(monitor_claim_on, monitor_on, maintain_on) > now() + ${TOLERANCE}`,
  `update pgboss.version set cron_on = least(cron_on, now()), bam_on = least(bam_on, now()),
      flow_on = least(flow_on, now()), reindex_on = least(reindex_on, now())
    where greatest(cron_on, bam_on, flow_on, reindex_on) > now() + ${TOLERANCE}`,
  `update pgboss.version set monitor_backoff_on = null where monitor_backoff_on > now() + ${LONGEST_BACKOFF}`,
]

/**
 * Has done now what waits for a moment that lies ahead only since the clock was set back. Without it, jobs would stand
 * still until the clock has caught up.
 * @returns how many jobs waited, or seemed to be worked on
 */
export async function catchUpWithClock(pool: Pool): Promise<number> {
  let jobs = 0
  for (const change of [DUE, BEGUN]) jobs += (await pool.query(change)).rowCount ?? 0
  for (const change of [ENDED, ...PASSES]) await pool.query(change)
  return jobs
}

/** Looks for it in every process: what one has put right, the others find right. */
export const CLOCK_SWEEP: Sweep = {
  name: 'clock-set-back',
  everySeconds: 10,
  againAfterSeconds: 10,
  run: async ({ store }) => {
    const jobs = await catchUpWithClock(store.pool)
    if (jobs > 0) log().warn({ jobs }, 'The clock was set back: jobs that it would have held up are due now')
  },
}
