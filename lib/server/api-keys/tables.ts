import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { KeyScope } from '#lib/domain/api-keys/scopes.ts'
import { people } from '../auth/tables.ts'
import { moment } from '../db/columns.ts'

/** Keys of programs. They stay when they end, since the audit log speaks of them. Times are the system's. */
export const apiKeys = pgTable('api_keys', {
  id: uuid('id').primaryKey(),
  /** As whoever made it calls the program that uses it. */
  name: text('name').notNull(),
  /** In hexadecimal; the token itself is nowhere. */
  tokenSha256: text('token_sha256').notNull().unique(),
  /** How it begins, as the list shows it. */
  start: text('start').notNull(),
  scopes: text('scopes').array().$type<KeyScope[]>().notNull(),
  createdAt: moment('created_at').notNull(),
  createdBy: uuid('created_by')
    .notNull()
    .references(() => people.id),
  expiresAt: moment('expires_at').notNull(),
  /** To the minute or so; null where it was never used. */
  lastUsedAt: moment('last_used_at'),
  revokedAt: moment('revoked_at'),
})
