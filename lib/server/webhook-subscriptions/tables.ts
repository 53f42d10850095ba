import { bigint, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { moment } from '../db/columns.ts'
import { publications, subscriptions } from '../subscriptions/tables.ts'

/** Receivers of subscribers, one for each subscription; a row goes with its subscription. Times are the system's. */
export const subscriptionWebhooks = pgTable('subscription_webhooks', {
  id: uuid('id').primaryKey(),
  subscription: uuid('subscription')
    .notNull()
    .unique()
    .references(() => subscriptions.id, { onDelete: 'cascade' }),
  /** Encrypted: it may hold a password of the receiver's. */
  url: text('url').notNull(),
  /** "hooks.example.com:443". */
  host: text('host').notNull(),
  /** Encrypted, with the one before for as long as that one signs, too. */
  secret: text('secret').notNull(),
  secretBefore: text('secret_before'),
  bothUntil: moment('both_until'),
  /** When the secret was shown to whoever asked for it; null until then. */
  shownAt: moment('shown_at'),
  addedAt: moment('added_at').notNull(),
  /** When a challenge is to be sent; null where none is. */
  challengeDueAt: moment('challenge_due_at'),
  challengeTries: integer('challenge_tries').notNull().default(0),
  /** When its receiver has answered a challenge: it is told of what is published since. */
  provenAt: moment('proven_at'),
  /** When its receiver said that it wants no more. */
  endedAt: moment('ended_at'),
})

/** The publications that webhooks were told of, or were not, since they are from before the desk's first start. */
export const webhookPublications = pgTable('webhook_publications', {
  publication: text('publication')
    .primaryKey()
    .references(() => publications.key),
  recordedAt: moment('recorded_at').notNull(),
})

/** Where a delivery stands. `ended`: the webhook was removed, or wants no more. */
export type DeliveryState = 'pending' | 'delivered' | 'failed' | 'ended'

/** Each publication that a webhook is told of. Nothing is left out; its id is the same at every attempt. */
export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    id: uuid('id').primaryKey(),
    publication: text('publication')
      .notNull()
      .references(() => publications.key),
    /** The webhook's id, which outlives it here. */
    webhook: uuid('webhook').notNull(),
    state: text('state').$type<DeliveryState>().notNull(),
    tries: integer('tries').notNull().default(0),
    /** Not before, by the system's clock. */
    dueAt: moment('due_at').notNull(),
  },
  (table) => [
    uniqueIndex('webhook_deliveries_once').on(table.publication, table.webhook),
    index('webhook_deliveries_state').on(table.state, table.dueAt),
    index('webhook_deliveries_webhook').on(table.webhook),
  ],
)

/** Each attempt to reach a webhook; rows are only ever added, and hold no address. */
export const webhookAttempts = pgTable(
  'webhook_attempts',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    webhook: uuid('webhook').notNull(),
    /** SHA-256 of the host, in hexadecimal: by it, challenges to one receiver are counted. */
    hostSha256: text('host_sha256').notNull(),
    /** Null for a challenge. */
    delivery: uuid('delivery').references(() => webhookDeliveries.id),
    at: moment('at').notNull(),
    outcome: text('outcome').$type<'delivered' | 'gone' | 'refused' | 'failed'>().notNull(),
    said: text('said').notNull(),
  },
  (table) => [
    index('webhook_attempts_of').on(table.webhook),
    index('webhook_attempts_host').on(table.hostSha256, table.at),
  ],
)
