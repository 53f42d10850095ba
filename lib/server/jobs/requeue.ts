import type { Pool } from 'pg'

/** As if it had never been begun: the attempt that was cut off does not count. */
const ANEW = `update pgboss.job set state = 'created', start_after = now(),
  started_on = null, heartbeat_on = null, completed_on = null, output = null, upsert_by_key = null`

/**
 * Has every job that is being worked on done anew. Only for the one process of an embedded database, at its start: no other
 * can be at work on them.
 * @returns how many
 */
export async function requeueActive(pool: Pool): Promise<number> {
  const { rowCount } = await pool.query(`${ANEW} where state = 'active'`)
  return rowCount ?? 0
}

/** Has a job that is being worked on go, when it is tried again, behind what has its priority now. */
export async function putBehind(pool: Pool, id: string): Promise<void> {
  await pool.query(`update pgboss.job set priority = priority - 1 where id = $1::uuid and state = 'active'`, [
    id,
  ])
}

/** Has jobs done anew that this process had in hand and gave up. */
export async function requeueGivenUp(pool: Pool, ids: readonly string[]): Promise<void> {
  await pool.query(`${ANEW} where id = any($1::uuid[]) and state in ('active', 'retry', 'failed')`, [ids])
}
