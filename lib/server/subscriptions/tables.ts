import { bigint, boolean, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { ListSelection } from '#lib/domain/subprocessors/selection/selection.ts'
import type { Frequency } from '#lib/domain/subscriptions/subscription.ts'
import { moment } from '../db/columns.ts'

/**
 * Who is told of what. A row holds an address only until the subscription ends: then it is deleted, and its mails keep the
 * id alone. Times are the system's.
 */
export const subscriptions = pgTable(
  'subscriptions',
  {
    id: uuid('id').primaryKey(),
    /** As it was typed. */
    address: text('address').notNull(),
    /** The same in lower case, by which addresses are compared. */
    addressKey: text('address_key').notNull(),
    /** Whose notices; null for none. */
    notices: jsonb('notices').$type<ListSelection>(),
    releases: boolean('releases').notNull(),
    /** Of what is followed, as `followedKey` writes it. */
    followedKey: text('followed_key').notNull(),
    frequency: text('frequency').$type<Frequency>().notNull(),
    requestedAt: moment('requested_at').notNull(),
    confirmedAt: moment('confirmed_at'),
    /** Mails in a row of which a mail server said that their mailbox does not exist; since when, and when last. */
    refusals: integer('refusals').notNull().default(0),
    refusedSince: moment('refused_since'),
    refusedLast: moment('refused_last'),
    /** Since when mails are held back for it. */
    pausedAt: moment('paused_at'),
  },
  (table) => [uniqueIndex('subscriptions_once').on(table.addressKey, table.followedKey)],
)

/** Subscriptions that the desk has ended itself, since their mailbox had not existed for long. */
export const unreachableEndings = pgTable('unreachable_endings', {
  subscription: uuid('subscription').primaryKey(),
  endedAt: moment('ended_at').notNull(),
})

/**
 * Mails that someone had sent to an address by the form: a link to confirm, or, where the subscription stands already, word of
 * that. They are counted, so that nobody has an address flooded.
 */
export const subscriptionRequests = pgTable(
  'subscription_requests',
  {
    id: uuid('id').primaryKey(),
    subscription: uuid('subscription')
      .notNull()
      .references(() => subscriptions.id, { onDelete: 'cascade' }),
    /** SHA-256 of the token in the link, in hexadecimal; null where there is nothing to confirm. */
    tokenSha256: text('token_sha256').unique(),
    /** How often it is told from then on. */
    frequency: text('frequency').$type<Frequency>().notNull(),
    requestedAt: moment('requested_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
  },
  (table) => [index('subscription_requests_of').on(table.subscription)],
)

/** The one row says since when the desk tells of what is published, by its own clock: of what is older it tells nobody. */
export const tellingSince = pgTable('telling_since', {
  only: boolean('only').primaryKey(),
  since: moment('since').notNull(),
})

/** What has been published and served by this desk; a row is never changed. */
export const publications = pgTable('publications', {
  /** "subprocessors/<id of the notice>", "releases/<version>". */
  key: text('key').primaryKey(),
  /** SHA-256 of its entry in its ledger, in hexadecimal. */
  entrySha256: text('entry_sha256').notNull(),
  /** By the desk's clock, which may be set by hand, and by the system's. */
  firstServedAt: moment('first_served_at').notNull(),
  recordedAt: moment('recorded_at').notNull(),
  /** Whether it is from before the desk's first start, so that nobody was told. */
  isFromBefore: boolean('is_from_before').notNull(),
})

/**
 * Where a mail to one recipient stands. `ended`: the subscription had ended before it was sent; `held-back`: the mailbox does
 * not exist, as mail servers have said again and again.
 */
export type MailState = 'pending' | 'accepted' | 'written' | 'failed' | 'ended' | 'held-back'

/** Each publication that a recipient is told of by a channel. Nothing is told twice, and nothing is left out. */
export const publicationMails = pgTable(
  'publication_mails',
  {
    id: uuid('id').primaryKey(),
    publication: text('publication')
      .notNull()
      .references(() => publications.key),
    /** The subscription's id, which outlives it here. */
    recipient: uuid('recipient').notNull(),
    channel: text('channel').$type<'mail' | 'digest'>().notNull(),
    state: text('state').$type<MailState>().notNull(),
    /** The mailing that it goes out with: the publication's key, or "digest/<day>"; null while it waits for its digest. */
    mailing: text('mailing'),
    /** Which job of the mailing sends it. */
    batch: integer('batch'),
    /** The same at every attempt; of a digest the same for all that it tells. */
    messageId: text('message_id'),
    tries: integer('tries').notNull().default(0),
    /** Not before, by the system's clock. */
    dueAt: moment('due_at').notNull(),
  },
  (table) => [
    uniqueIndex('publication_mails_once').on(table.publication, table.recipient, table.channel),
    index('publication_mails_batch').on(table.mailing, table.batch),
    index('publication_mails_state').on(table.state, table.dueAt),
    index('publication_mails_recipient').on(table.recipient),
  ],
)

/** Each attempt to send such a mail; rows are only ever added, and hold no address. */
export const publicationMailAttempts = pgTable(
  'publication_mail_attempts',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    mail: uuid('mail')
      .notNull()
      .references(() => publicationMails.id),
    at: moment('at').notNull(),
    outcome: text('outcome').$type<'accepted' | 'written' | 'failed'>().notNull(),
    /** Whom a failure concerns: recipient, host, unknown. */
    concerns: text('concerns'),
    permanent: boolean('permanent'),
    /** What the server answered, without the address. */
    reason: text('reason'),
  },
  (table) => [index('publication_mail_attempts_of').on(table.mail)],
)
