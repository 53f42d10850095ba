import { pgTable, text } from 'drizzle-orm/pg-core'
import { bytea, moment } from '../db/columns.ts'

/** Timestamps of ledger entries: the answer of the authority (RFC 3161 TimeStampResp, DER), by the entry's SHA-256. */
export const ledgerTimestamps = pgTable('ledger_timestamps', {
  entrySha256: text('entry_sha256').primaryKey(),
  version: text('version').notNull(),
  response: bytea('response').notNull(),
  timestampedAt: moment('timestamped_at').notNull(),
})
