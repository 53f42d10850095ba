import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { RecipientState } from '#lib/domain/notices/progress.ts'
import { moment } from '../../db/columns.ts'
import { noticeRecipients } from '../tables.ts'

/** Who is reminded of a notice before their time to object is over: each recipient once. Moments are the system's. */
export const noticeReminders = pgTable(
  'notice_reminders',
  {
    recipient: uuid('recipient')
      .primaryKey()
      .references(() => noticeRecipients.id),
    /** No reference, which would lock the notice after its recipient; commands lock them the other way round. */
    notice: uuid('notice').notNull(),
    batch: integer('batch').notNull(),
    /** The same at every attempt. */
    messageId: text('message_id').notNull(),
    state: text('state').$type<RecipientState>().notNull(),
    triedSince: moment('tried_since'),
    tries: integer('tries').notNull(),
    dueAt: moment('due_at').notNull(),
  },
  (table) => [
    index('notice_reminders_batch').on(table.notice, table.batch),
    index('notice_reminders_state').on(table.state, table.dueAt),
  ],
)
