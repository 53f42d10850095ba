import type { Pool } from 'pg'
import { PgBoss } from 'pg-boss'
import type { Store } from '../db/open-store.ts'
import { isStoreUnavailable } from '../db/store-error.ts'
import { log } from '../platform/log.ts'
import { withCause } from '../platform/with-cause.ts'
import type { JobOptions } from './job.ts'
import { QUEUE_CLOCK } from './queue-clock.ts'

/** A job of a process that has died is given to another when its heart has not beaten for so long. */
const HEARTBEAT = 30
const DAY = 86_400
const REPEAT_AFTER = 60_000

/** The queues of a database, not started yet. Sweeps have timers of their own: no schedule is kept in the database. */
export function queuesOf({ pool }: Store): PgBoss {
  const db = { executeSql: (text: string, values?: unknown[]) => executeSql(pool, text, values) }
  return withoutCrashing(new PgBoss({ db, clock: QUEUE_CLOCK, schedule: false, registerInstance: false }))
}

/** How jobs are tried, in the words of the queues. What is done, or has failed for good, is kept for a day. */
export function queueSettings(options: JobOptions) {
  return {
    retryLimit: options.retries,
    retryDelay: options.retryDelay,
    retryBackoff: true,
    retryDelayMax: options.longestRetryDelay,
    expireInSeconds: options.expiresAfter,
    heartbeatSeconds: HEARTBEAT,
    deleteAfterSeconds: DAY,
  }
}

/** pg-boss sends transactions as one text: one that fails must not leave its connection inside. */
async function executeSql(pool: Pool, text: string, values?: unknown[]) {
  const client = await pool.connect()
  try {
    return await client.query(text, values)
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

function withoutCrashing(queues: PgBoss): PgBoss {
  let told = { what: '', at: Number.NEGATIVE_INFINITY }
  // It asks twice a second: a database that is away is told once a minute.
  queues.on('error', (err: Error) => {
    const away = isStoreUnavailable(err)
    const what = away ? 'away' : err.message
    if (what === told.what && performance.now() - told.at < REPEAT_AFTER) return
    told = { what, at: performance.now() }
    if (away) log().warn(`The job queue waits for the database. ${withCause(err)}`)
    else log().warn({ err }, 'The job queue reported an error')
  })
  return queues
}
