import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { LinkMailKind } from '#lib/domain/links/telling/link-mails.ts'
import { people } from '../../../auth/tables.ts'

/** Mails about links that somebody wants no more. Who has no row gets all of them. */
export const linkMailsOff = pgTable(
  'link_mails_off',
  {
    person: uuid('person')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<LinkMailKind>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.person, table.kind] })],
)
