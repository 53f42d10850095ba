import { sql } from 'drizzle-orm'
import { boolean, check, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { moment } from '../db/columns.ts'

/** Every certificate that has signed. */
export const certificates = pgTable('certificates', {
  fingerprint: text('fingerprint').primaryKey(),
  pem: text('pem').notNull(),
  subject: text('subject').notNull(),
  notAfter: moment('not_after').notNull(),
  demo: boolean('demo').notNull(),
  firstUsedAt: moment('first_used_at').notNull(),
})

/** The demo key of this desk, the same for all its processes. */
export const demoIdentity = pgTable(
  'demo_identity',
  { id: integer('id').primaryKey(), identity: text('identity').notNull() },
  (table) => [check('demo_identity_once', sql`${table.id} = 1`)],
)
