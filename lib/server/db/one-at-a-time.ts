import { setTimeout as pause } from 'node:timers/promises'
import type { Pool, PoolClient } from 'pg'
import { ADVISORY_LOCKS } from './advisory-locks.ts'
import { StoreUnavailableError } from './store-error.ts'

/** How long another process is waited for, and how long an answer about that, in milliseconds. */
const PATIENCE = 8_000
const ASK_EVERY = 100

/**
 * Runs what brings the database up to date while no other process does: tables and schemas that two make at once fail
 * in one of them. The lock ends with its connection, however this process ends.
 * @param work may use the connection that holds the lock, which is the only one of an embedded database
 * @throws StoreUnavailableError where another process is at it for long
 */
export async function oneAtATime<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken = true
  try {
    await takeLock(client)
    const result = await work(client)
    await client.query('select pg_advisory_unlock($1)', [ADVISORY_LOCKS.update])
    broken = false
    return result
  } finally {
    client.release(broken)
  }
}

async function takeLock(client: PoolClient): Promise<void> {
  const asked = {
    text: 'select pg_try_advisory_lock($1) as taken',
    values: [ADVISORY_LOCKS.update],
    query_timeout: PATIENCE,
  }
  const since = performance.now()
  while (!(await client.query<{ taken: boolean }>(asked)).rows[0]?.taken) {
    if (performance.now() - since > PATIENCE)
      throw new StoreUnavailableError(
        'Another process is updating the tables of the database, or has stopped while it did. This one tries again.',
      )
    await pause(ASK_EVERY)
  }
}
