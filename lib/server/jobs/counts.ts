import type { Pool } from 'pg'
import { log } from '../platform/logs/log.ts'
import { processShared } from '../platform/process-shared.ts'

/**
 * How many jobs there are. `waiting`: to be done, or tried again; `active`: being worked on, by any process; `failed`: given
 * up within the last day.
 */
export type JobCounts = { waiting: number; active: number; failed: number }

const shared = processShared('job-counts', (): { counts: JobCounts | null } => ({ counts: null }))

const TELL_EVERY = 60_000
let toldAt = Number.NEGATIVE_INFINITY

/** The jobs as they were a few seconds ago; null while the database is not open. */
export function jobCounts(): JobCounts | null {
  return shared.counts
}

/** Counts the jobs of these names. */
export async function countJobs(pool: Pool, names: readonly string[]): Promise<JobCounts> {
  const { rows } = await pool.query<JobCounts>(
    `select count(*) filter (where state in ('created', 'retry'))::int as waiting,
      count(*) filter (where state = 'active')::int as active,
      count(*) filter (where state = 'failed')::int as failed
    from pgboss.job where name = any($1)`,
    [names],
  )
  return rows[0] ?? { waiting: 0, active: 0, failed: 0 }
}

/** Notes how many jobs there are; the log says so once a minute while there are some, and at once when more have failed. */
export function noteJobCounts(counts: JobCounts | null): void {
  const before = jobCounts()
  shared.counts = counts
  if (counts === null) return
  const { waiting, active, failed } = counts
  const moreFailed = failed > (before?.failed ?? 0)
  const isQuiet = waiting + active === 0 || performance.now() - toldAt < TELL_EVERY
  if (!moreFailed && isQuiet) return
  toldAt = performance.now()
  const words = `Jobs: ${waiting} waiting, ${active} active, ${failed} failed`
  if (moreFailed) log().error({ ...counts }, words)
  else log().info({ ...counts }, words)
}
