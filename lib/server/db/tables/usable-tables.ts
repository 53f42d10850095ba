import { sql } from 'drizzle-orm'
import type { Database } from '../open-store.ts'
import { StoreRightError, StoreUnavailableError } from '../store-error.ts'

/** What is done with a table. */
export type TableUse = readonly [
  table: string,
  rights: readonly ('select' | 'insert' | 'update' | 'delete')[],
]

/**
 * Asks whether tables can be used at the moment: each is there, and nobody has taken the rights to it away.
 * @throws StoreUnavailableError where the database is only to be read, as a standby is; StoreRightError where the rights to a
 *   table were taken away; what reading fails with
 */
export async function requireUsable(db: Database, uses: readonly TableUse[]): Promise<void> {
  const read = uses.map(([table]) => sql`exists (select from ${sql.identifier(table)})`)
  const denied = uses.flatMap(([table, rights]) =>
    rights.map(
      (right) =>
        sql`case when not has_table_privilege(${table}, ${right}) then ${`${right} on ${table}`} end`,
    ),
  )
  const { rows } = await db.execute<{ readOnly: string; denied: string }>(
    sql`select current_setting('transaction_read_only') as "readOnly",
      array_to_string(array[${sql.join(denied, sql`, `)}]::text[], ', ') as denied, ${sql.join(read, sql`, `)}`,
  )
  if (rows[0]?.readOnly === 'on')
    throw new StoreUnavailableError('The database can only be read at the moment.')
  if (rows[0]?.denied)
    throw new StoreRightError(`The user of DATABASE_URL has no right to ${rows[0].denied}.`)
}
