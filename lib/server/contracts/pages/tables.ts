import { sql } from 'drizzle-orm'
import { pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { moment } from '../../db/columns.ts'
import { contracts } from '../tables.ts'

/** Addresses at which customers read their contract, each once; of a contract at most one is open. Other moments than `clock` are business time. */
export const contractPages = pgTable(
  'contract_pages',
  {
    id: uuid('id').primaryKey(),
    contract: uuid('contract')
      .notNull()
      .references(() => contracts.id),
    /** In hexadecimal; the token itself is nowhere. */
    tokenSha256: text('token_sha256').notNull().unique(),
    issuedAt: moment('issued_at').notNull(),
    /** The system's, by which they are in order. */
    clock: moment('clock').notNull(),
    /** Who issued it, as they were called. */
    issuedBy: text('issued_by').notNull(),
    revokedAt: moment('revoked_at'),
    revokedBy: text('revoked_by'),
    /** Null for one that was replaced, and where nobody said why. */
    revokedReason: text('revoked_reason'),
  },
  (table) => [uniqueIndex('contract_pages_open').on(table.contract).where(sql`${table.revokedAt} is null`)],
)
