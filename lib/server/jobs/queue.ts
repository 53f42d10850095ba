import type { Pool } from 'pg'
import { PgBoss } from 'pg-boss'
import type { Store } from '../db/open-store.ts'
import { isStoreUnavailable } from '../db/store-error.ts'
import { log } from '../platform/logs/log.ts'
import { withCause } from '../platform/logs/with-cause.ts'
import type { JobOptions } from './job.ts'
import { QUEUE_CLOCK } from './queue-clock.ts'

/** A job of a process that has died is given to another when its heart has not beaten for so long. */
const HEARTBEAT = 30
const DAY = 86_400
const REPEAT_AFTER = 60_000
const MOST_TOLD = 100

/** The queues of a database, not started yet. Sweeps have timers of their own: no schedule is kept in the database. */
export function queuesOf({ pool, requireThere }: Store): PgBoss {
  const db = {
    executeSql: async (text: string, values?: unknown[]) => {
      // It asks many times a second, also right after another database was put in the place of its own.
      requireThere()
      return await executeSql(pool, text, values)
    },
  }
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
  const told = new Map<string, number>()
  // It asks twice a second, for each kind of job: what is the matter is told once a minute.
  queues.on('error', (reported: Error) => {
    const err = asError(reported)
    const away = isStoreUnavailable(err)
    const what = away ? 'away' : err.message
    if (performance.now() - (told.get(what) ?? Number.NEGATIVE_INFINITY) < REPEAT_AFTER) return
    if (told.size >= MOST_TOLD) told.clear()
    told.set(what, performance.now())
    if (away) log().warn(`The job queue waits for the database. ${withCause(err)}`)
    else log().warn({ err }, 'The job queue reported an error')
  })
  return queues
}

/** It reports some errors as an object with the members of one. */
function asError(reported: Error): Error {
  return reported instanceof Error ? reported : Object.assign(new Error(), reported)
}
