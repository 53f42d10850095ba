import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from '../../db/columns.ts'
import { links } from '../tables.ts'

/** Questions asked on the page of a link. Deleted as visits are: they hold a name and an address. */
export const linkQuestions = pgTable(
  'link_questions',
  {
    id: uuid('id').primaryKey(),
    link: uuid('link')
      .notNull()
      .references(() => links.id),
    name: text('name').notNull(),
    email: text('email').notNull(),
    question: text('question').notNull(),
    /** Business time. */
    at: moment('at').notNull(),
    /** The system's. */
    clock: moment('clock').notNull(),
  },
  (table) => [
    index('link_questions_of').on(table.link, table.clock),
    index('link_questions_clock').on(table.clock),
  ],
)
