import type { Pool, PoolClient } from 'pg'

/** Any number, the same for all processes of a desk. */
const LOCK = 4_716_120

/**
 * Runs what brings the database up to date while no other process does: tables and schemas that two make at once fail
 * in one of them. The lock ends with its connection, however this process ends.
 * @param work may use the connection that holds the lock, which is the only one of an embedded database
 */
export async function oneAtATime<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken = true
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    const result = await work(client)
    await client.query('select pg_advisory_unlock($1)', [LOCK])
    broken = false
    return result
  } finally {
    client.release(broken)
  }
}
