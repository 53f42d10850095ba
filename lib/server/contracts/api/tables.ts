import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from '../../db/columns.ts'
import { contracts } from '../tables.ts'

/** Requests of programs that made a contract, so that the same one again makes no other. Deleted after a day. */
export const contractRequests = pgTable(
  'contract_requests',
  {
    /** Of the API key, which is not referred to. */
    program: uuid('program').notNull(),
    /** SHA-256 of what the program calls its request, in hexadecimal. */
    keySha256: text('key_sha256').notNull(),
    /** SHA-256 of what was asked for. */
    askedSha256: text('asked_sha256').notNull(),
    contract: uuid('contract')
      .notNull()
      .references(() => contracts.id),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.program, table.keySha256] }),
    index('contract_requests_created').on(table.createdAt),
  ],
)
