import type { Pool } from 'pg'
import { StoreUnavailableError } from '../db/store-error.ts'
import { log } from '../platform/logs/log.ts'
import { processShared } from '../platform/process-shared.ts'

/** `gone`: there is no table of the queues in their schema, or no schema; `broken`: there are some, and others are not. */
export type TablesFound = 'whole' | 'gone' | 'broken'

/** What is asked and told of the tables of an open database. */
export type JobTables = { findTables(): Promise<TablesFound>; makeTables(): Promise<void> }

/**
 * So long is it waited with tables that are gone: a backup that is being restored drops them and makes them itself. In
 * milliseconds; as long again after a failure.
 */
const PATIENCE = 60_000

const GONE =
  'No jobs are done: the tables of the jobs, in the schema pgboss of the database, are gone. The server makes them again within two minutes.'
const BROKEN =
  'No jobs are done: some tables of the jobs, in the schema pgboss of the database, are gone. Drop that schema; the server makes it again within two minutes. It holds nothing but jobs, which are sent again.'

const shared = processShared('job-tables', (): { goneSince: number | null; warning: string | null } => ({
  goneSince: null,
  warning: null,
}))

/** Without one of these no job is sent, found or done. */
const TABLES = `select count(*) filter (where relname in ('version', 'queue', 'job', 'job_common'))::int as needed,
  count(*)::int as all from pg_class
  where relkind in ('r', 'p') and relnamespace = (select oid from pg_namespace where nspname = 'pgboss')`
const NEEDED = 4

/** What is there of the tables of the queues. */
export async function findTables(pool: Pool): Promise<TablesFound> {
  const { rows } = await pool.query<{ needed: number; all: number }>(TABLES)
  const { needed, all } = rows[0] ?? { needed: 0, all: 0 }
  if (needed === NEEDED) return 'whole'
  return all === 0 ? 'gone' : 'broken'
}

/** What health says of the tables of the jobs; null where they are there. */
export function lostTablesWarning(): string | null {
  return shared.warning
}

/**
 * Tables of which only some are left are not touched: whoever took the others may bring them back.
 * @throws StoreUnavailableError where it is so
 */
export function requireUnbroken(found: TablesFound): void {
  if (found !== 'broken') return
  Object.assign(shared, { goneSince: null, warning: BROKEN })
  throw new StoreUnavailableError(BROKEN)
}

/**
 * Sees to it that the tables of the jobs are there, which somebody may drop under a running desk: those that have been gone
 * for a minute are made anew.
 * @throws StoreUnavailableError with what to do while they are not there
 */
export async function keepTables(tables: JobTables, patience = PATIENCE): Promise<void> {
  const found = await tables.findTables()
  requireUnbroken(found)
  if (found === 'gone') {
    shared.warning = GONE
    shared.goneSince ??= performance.now()
    if (performance.now() - shared.goneSince < patience) throw new StoreUnavailableError(GONE)
    shared.goneSince = performance.now()
    await tables.makeTables()
  }
  if (shared.warning !== null) log().info('The tables of the jobs are there again: jobs are done')
  Object.assign(shared, { goneSince: null, warning: null })
}
