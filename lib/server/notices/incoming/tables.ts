import { bigint, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Meaning } from '#lib/domain/notices/incoming/meaning.ts'
import { moment } from '../../db/columns.ts'
import { noticeRecipients } from '../tables.ts'

/**
 * Each mail that came in about a recipient's notice, once. What people wrote is personal data: it stands here alone, and can be
 * erased.
 */
export const noticeMails = pgTable(
  'notice_mails',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    recipient: uuid('recipient')
      .notNull()
      .references(() => noticeRecipients.id),
    /** SHA-256 of its Message-ID or, without one, of the whole, in hexadecimal: the same mail twice is one. */
    key: text('key').notNull(),
    kind: text('kind').$type<Meaning['kind']>().notNull(),
    /** By the system's clock. */
    takenAt: moment('taken_at').notNull(),
    /** SHA-256 of the address that it is from, in lower case; null where there is none. */
    senderSha256: text('sender_sha256'),
    /** Of a reply only; null once it is erased. */
    subject: text('subject'),
    text: text('text'),
    erasedAt: moment('erased_at'),
  },
  (table) => [
    uniqueIndex('notice_mails_once').on(table.recipient, table.key),
    index('notice_mails_kind').on(table.kind, table.erasedAt),
  ],
)
