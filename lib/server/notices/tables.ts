import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { NoticeEvent, RecipientState } from '#lib/domain/notices/progress.ts'
import type { WrittenContent } from '#lib/domain/notices/written/content.ts'
import { contacts, contracts } from '../contracts/tables.ts'
import { moment } from '../db/columns.ts'

/*
 * Moments of business, of which deadlines are made: published, released, told, accepted, acknowledged, and `at` of events. All
 * others are the system's.
 */

/** The one row says since when the desk sends notices, by its own clock: of what is older it tells nobody. */
export const noticesSince = pgTable('notices_since', {
  only: boolean('only').primaryKey(),
  since: moment('since').notNull(),
})

/** Each entry of a ledger, or what a person has written, as it has to be told to customers. Only a draft is ever deleted. */
export const notices = pgTable('notices', {
  id: uuid('id').primaryKey(),
  /** "subprocessors/<id of the notice>", "releases/<version>", "written/<its own id>". */
  publication: text('publication').notNull().unique(),
  /** SHA-256 of its entry in its ledger, in hexadecimal. */
  entrySha256: text('entry_sha256').notNull().unique(),
  publishedAt: moment('published_at').notNull(),
  recordedAt: moment('recorded_at').notNull(),
  isFromBefore: boolean('is_from_before').notNull(),
  /** Since when it is sent; null while it waits for somebody to send it. */
  releasedAt: moment('released_at'),
  pausedAt: moment('paused_at'),
  /** When the last recipient was tried, or there was nobody to tell: courtesy mails may go from then on. */
  toldAt: moment('told_at'),
  /** What a person has written, which no longer changes once it is sent; null for an entry of a ledger. */
  written: jsonb('written').$type<WrittenContent>(),
})

/** The contracts that a notice concerns, those too of which nobody is told. */
export const noticeContracts = pgTable(
  'notice_contracts',
  {
    notice: uuid('notice')
      .notNull()
      .references(() => notices.id),
    contract: uuid('contract')
      .notNull()
      .references(() => contracts.id),
  },
  (table) => [
    primaryKey({ columns: [table.notice, table.contract] }),
    index('notice_contracts_of').on(table.contract),
  ],
)

/** Who is told of a notice under which contract, and where that stands. */
export const noticeRecipients = pgTable(
  'notice_recipients',
  {
    id: uuid('id').primaryKey(),
    notice: uuid('notice')
      .notNull()
      .references(() => notices.id),
    contract: uuid('contract')
      .notNull()
      .references(() => contracts.id),
    contact: uuid('contact')
      .notNull()
      .references(() => contacts.id),
    channel: text('channel').$type<'mail'>().notNull(),
    /** What has come of its events. */
    state: text('state').$type<RecipientState>().notNull(),
    acceptedAt: moment('accepted_at'),
    acknowledgedAt: moment('acknowledged_at'),
    triedSince: moment('tried_since'),
    /** Which job of the notice sends it; null until it is sent. */
    batch: integer('batch'),
    /** The same at every attempt. */
    messageId: text('message_id').notNull(),
    /** SHA-256 of the token in the link to acknowledge, in hexadecimal. */
    tokenSha256: text('token_sha256').notNull().unique(),
    tries: integer('tries').notNull(),
    /** Not before, by the system's clock. */
    dueAt: moment('due_at').notNull(),
  },
  (table) => [
    uniqueIndex('notice_recipients_once').on(table.notice, table.contract, table.contact, table.channel),
    index('notice_recipients_batch').on(table.notice, table.batch),
    index('notice_recipients_state').on(table.state, table.dueAt),
    index('notice_recipients_contact').on(table.contact),
  ],
)

/** All that has happened to a recipient's notice; rows are only ever added, and hold no address. */
export const noticeEvents = pgTable(
  'notice_events',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    recipient: uuid('recipient')
      .notNull()
      .references(() => noticeRecipients.id),
    kind: text('kind').$type<NoticeEvent['kind']>().notNull(),
    at: moment('at').notNull(),
    clock: moment('clock').notNull(),
    /** Whom a failure concerns: recipient, host, unknown. */
    concerns: text('concerns'),
    /** The host and what it answered, without the address. */
    said: text('said'),
    /** SHA-256 of the address that it went to, in lower case: proof that outlives the address. */
    addressSha256: text('address_sha256'),
  },
  (table) => [index('notice_events_of').on(table.recipient)],
)
