import { sql } from 'drizzle-orm'
import { integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { bytea, moment } from '../../db/columns.ts'
import { contracts } from '../tables.ts'

/** Executed copies of contracts. Rows are never deleted: which copy stood when has to be known. Other moments than `clock` are business time. */
export const contractCopies = pgTable(
  'contract_copies',
  {
    id: uuid('id').primaryKey(),
    contract: uuid('contract')
      .notNull()
      .references(() => contracts.id),
    /** In hexadecimal. */
    sha256: text('sha256').notNull(),
    /** In bytes; null where its hash alone is kept. */
    size: integer('size'),
    recordedAt: moment('recorded_at').notNull(),
    /** The system's, by which they are in order. */
    clock: moment('clock').notNull(),
    /** Who recorded it, as they were called. */
    recordedBy: text('recorded_by').notNull(),
    /** Why it stands in the place of another one; null for the first. */
    reason: text('reason'),
    replacedAt: moment('replaced_at'),
  },
  (table) => [
    uniqueIndex('contract_copies_standing').on(table.contract).where(sql`${table.replacedAt} is null`),
  ],
)

/** Their bytes, where several processes share a PostgreSQL; the embedded database leaves them to files. */
export const contractCopyBytes = pgTable('contract_copy_bytes', {
  sha256: text('sha256').primaryKey(),
  bytes: bytea('bytes').notNull(),
})
