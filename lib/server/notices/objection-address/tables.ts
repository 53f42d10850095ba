import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { people } from '../../auth/tables.ts'
import { moment } from '../../db/columns.ts'

/** Each test message to the address for objections, which is the vendor's own. Moments are the system's. */
export const objectionTests = pgTable(
  'objection_tests',
  {
    id: uuid('id').primaryKey(),
    address: text('address').notNull(),
    messageId: text('message_id').notNull(),
    /** SHA-256 of the token in its link, in hexadecimal. */
    tokenSha256: text('token_sha256').notNull().unique(),
    sentAt: moment('sent_at').notNull(),
    sentBy: uuid('sent_by').references(() => people.id, { onDelete: 'set null' }),
    /** When it was taken in again, answered, or confirmed by its link. */
    returnedAt: moment('returned_at'),
    bouncedAt: moment('bounced_at'),
  },
  (table) => [index('objection_tests_address').on(table.address)],
)
