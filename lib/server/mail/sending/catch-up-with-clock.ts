import { and, gt, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Database } from '../../db/open-store.ts'

/** Two processes may differ by so much, in milliseconds. */
const TOLERANCE = 60_000

/** Records of what is sent, and tried again until it was taken. */
export type Outbox = {
  table: PgTable
  tries: PgColumn
  dueAt: PgColumn
  /** Which records are still to be sent. */
  isPending: SQL | undefined
  /** The longest that one waits after so many tries, in seconds. */
  longestWait: (tries: number) => number
}

/**
 * Has done now what waits for longer than it has to: it was recorded before the clock was set back.
 * @param at system time
 */
export async function catchUpWithClock(db: Database, outbox: Outbox, at: Date): Promise<void> {
  const { table, tries, dueAt, isPending, longestWait } = outbox
  const later = (seconds: number) =>
    gt(dueAt, new Date(at.getTime() + seconds * 1000 + TOLERANCE).toISOString())
  const waiting = await db
    .selectDistinct({ tries })
    .from(table)
    .where(and(isPending, later(0)))
  for (const row of waiting) {
    const times = Number(row.tries)
    await db.execute(
      sql`update ${table} set ${sql.identifier(dueAt.name)} = ${at.toISOString()}
        where ${and(isPending, sql`${tries} = ${times}`, later(times === 0 ? 0 : longestWait(times)))}`,
    )
  }
}
