import { sql } from 'drizzle-orm'
import { bigint, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { TaskReason } from '#lib/domain/notices/tasks/task.ts'
import { people } from '../../auth/tables.ts'
import { contracts } from '../../contracts/tables.ts'
import { moment } from '../../db/columns.ts'
import { noticeRecipients } from '../tables.ts'

/** What somebody has to do about a notice. Moments are the system's; a row is never deleted. */
export const noticeTasks = pgTable(
  'notice_tasks',
  {
    id: uuid('id').primaryKey(),
    /** In the order in which they were opened. */
    number: bigint('number', { mode: 'number' }).generatedAlwaysAsIdentity(),
    /** No reference, which would lock the notice after its recipient; commands lock them the other way round. */
    notice: uuid('notice').notNull(),
    contract: uuid('contract')
      .notNull()
      .references(() => contracts.id),
    /** Null where nobody is told. */
    recipient: uuid('recipient').references(() => noticeRecipients.id),
    reason: text('reason').$type<TaskReason>().notNull(),
    openedAt: moment('opened_at').notNull(),
    /** Null while it is nobody's. */
    owner: uuid('owner').references(() => people.id, { onDelete: 'set null' }),
    doneAt: moment('done_at'),
    /** Null where the desk itself did it. */
    doneBy: uuid('done_by').references(() => people.id, { onDelete: 'set null' }),
    /** What whoever did it wrote about it. */
    note: text('note'),
  },
  (table) => [
    uniqueIndex('notice_tasks_of_recipient')
      .on(table.recipient, table.reason)
      .where(sql`${table.doneAt} is null and ${table.recipient} is not null`),
    uniqueIndex('notice_tasks_of_contract')
      .on(table.notice, table.contract, table.reason)
      .where(sql`${table.doneAt} is null and ${table.recipient} is null`),
    index('notice_tasks_open').on(table.doneAt, table.number),
    index('notice_tasks_notice').on(table.notice),
  ],
)
