import { sql } from 'drizzle-orm'
import { boolean, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { people } from '../auth/tables.ts'
import { moment } from '../db/columns.ts'

// Times are the system's.

/** Whom the company's directory has told the desk of, as it told. */
export const directoryUsers = pgTable(
  'directory_users',
  {
    person: uuid('person')
      .primaryKey()
      .references(() => people.id, { onDelete: 'cascade' }),
    userName: text('user_name').notNull(),
    externalId: text('external_id'),
    displayName: text('display_name'),
    givenName: text('given_name'),
    familyName: text('family_name'),
    email: text('email'),
    active: boolean('active').notNull(),
    /** Whether they have their role from before the directory gave them one. */
    hasOwnRole: boolean('has_own_role').notNull(),
    /** Whether it is the directory that has disabled them: an administrator's doing it does not undo. */
    isKeptOut: boolean('is_kept_out').notNull(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
    /** When it deleted them; the row stays for the day on which it tells of them again. */
    deletedAt: moment('deleted_at'),
  },
  (table) => [
    uniqueIndex('directory_users_name')
      .on(sql`lower(${table.userName})`)
      .where(sql`${table.deletedAt} is null`),
    uniqueIndex('directory_users_external').on(table.externalId).where(sql`${table.deletedAt} is null`),
  ],
)

/** Its groups, of which some give a role. */
export const directoryGroups = pgTable(
  'directory_groups',
  {
    id: uuid('id').primaryKey(),
    displayName: text('display_name').notNull(),
    externalId: text('external_id').unique(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [uniqueIndex('directory_groups_name').on(sql`lower(${table.displayName})`)],
)

/** Who is in which of them. */
export const directoryMembers = pgTable(
  'directory_members',
  {
    group: uuid('group_id')
      .notNull()
      .references(() => directoryGroups.id, { onDelete: 'cascade' }),
    person: uuid('person')
      .notNull()
      .references(() => directoryUsers.person, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.group, table.person] }),
    index('directory_members_of').on(table.person),
  ],
)

/** Tokens by which it asks. They stay when they are revoked, since the audit log speaks of them. */
export const directoryTokens = pgTable('directory_tokens', {
  id: uuid('id').primaryKey(),
  /** As whoever made it calls the directory. */
  name: text('name').notNull(),
  /** In hexadecimal; the token itself is nowhere. */
  tokenSha256: text('token_sha256').notNull().unique(),
  /** How it begins, as the list shows it. */
  start: text('start').notNull(),
  createdAt: moment('created_at').notNull(),
  createdBy: uuid('created_by')
    .notNull()
    .references(() => people.id),
  /** To the minute or so; null where it was never used. */
  lastUsedAt: moment('last_used_at'),
  revokedAt: moment('revoked_at'),
})
