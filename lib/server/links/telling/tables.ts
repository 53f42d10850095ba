import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { people } from '../../auth/tables.ts'
import { moment } from '../../db/columns.ts'
import { links } from '../tables.ts'

/**
 * Who was warned of which end of a link: its owner is warned again where it was extended, and whoever takes it over of the same
 * end. Rows are only ever added.
 */
export const linkWarnings = pgTable(
  'link_warnings',
  {
    link: uuid('link')
      .notNull()
      .references(() => links.id),
    /** The end, business time. */
    expiresAt: moment('expires_at').notNull(),
    /** Whose link it was then. */
    owner: uuid('owner')
      .notNull()
      .references(() => people.id),
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.link, table.expiresAt, table.owner] })],
)

/**
 * On which days (UTC, the system's) links were opened after their end, so that their owners are told once a day. Deleted when
 * the day is over.
 */
export const linkLateOpenings = pgTable(
  'link_late_openings',
  {
    link: uuid('link')
      .notNull()
      .references(() => links.id),
    day: text('day').notNull(),
  },
  (table) => [primaryKey({ columns: [table.link, table.day] })],
)
