import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { RenewalStep } from '#lib/domain/contracts/renewal.ts'
import { contracts } from '../contracts/tables.ts'
import { moment } from '../db/columns.ts'

/** Who is reminded that a contract renews, each once for each date and step. Rows are never deleted. */
export const renewalReminders = pgTable(
  'renewal_reminders',
  {
    id: uuid('id').primaryKey(),
    contract: uuid('contract')
      .notNull()
      .references(() => contracts.id),
    /** The day on which it renews, YYYY-MM-DD. */
    renews: text('renews').notNull(),
    step: text('step').$type<RenewalStep>().notNull(),
    /** Id of the person whose link led to the contract, or of a contact of the customer. */
    recipient: uuid('recipient').notNull(),
    recipientKind: text('recipient_kind').$type<'rep' | 'contact'>().notNull(),
    /** Business time. */
    recordedAt: moment('recorded_at').notNull(),
    /** When the mail server took it; business time. */
    sentAt: moment('sent_at'),
  },
  (table) => [
    uniqueIndex('renewal_reminders_once').on(table.contract, table.renews, table.step, table.recipient),
    index('renewal_reminders_of').on(table.contract, table.recordedAt),
  ],
)
