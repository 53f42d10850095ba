import { bigint, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { EventType, TEST_TYPE } from '#lib/domain/event-webhooks/event-types.ts'
import { moment } from '../db/columns.ts'

/* All that hangs on a receiver goes with it. Times are the system's, but for `at` of an event. */

/** Systems of the vendor's own that get events, such as a CRM. */
export const eventWebhooks = pgTable('event_webhooks', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  /** Encrypted: it may hold a password of the receiver's. */
  url: text('url').notNull(),
  /** "hooks.example.com:443". */
  host: text('host').notNull(),
  /** Encrypted, with the one before for as long as that one signs, too. */
  secret: text('secret').notNull(),
  secretBefore: text('secret_before'),
  bothUntil: moment('both_until'),
  types: jsonb('types').$type<readonly EventType[]>().notNull(),
  addedAt: moment('added_at').notNull(),
  /** Who added it, as they were called. */
  addedBy: text('added_by').notNull(),
  /** When a challenge is to be sent; null where none is. */
  challengeDueAt: moment('challenge_due_at'),
  challengeTries: integer('challenge_tries').notNull().default(0),
  /** When its receiver has answered a challenge: it is told of what happens since. */
  provenAt: moment('proven_at'),
  /** When its receiver said that it wants no more. */
  endedAt: moment('ended_at'),
})

/** What happened, as receivers are told. No name, no address and no token is in it. Deleted after a month. */
export const webhookEvents = pgTable(
  'webhook_events',
  {
    id: uuid('id').primaryKey(),
    type: text('type').$type<EventType | typeof TEST_TYPE>().notNull(),
    data: jsonb('data').$type<object>().notNull(),
    /** When it happened, business time. */
    at: moment('at').notNull(),
    recordedAt: moment('recorded_at').notNull(),
  },
  (table) => [index('webhook_events_recorded').on(table.recordedAt)],
)

/** Each event that a receiver is told of. Its id is the same at every try. */
export const eventDeliveries = pgTable(
  'event_deliveries',
  {
    id: uuid('id').primaryKey(),
    event: uuid('event')
      .notNull()
      .references(() => webhookEvents.id, { onDelete: 'cascade' }),
    webhook: uuid('webhook')
      .notNull()
      .references(() => eventWebhooks.id, { onDelete: 'cascade' }),
    state: text('state').$type<'pending' | 'delivered' | 'failed' | 'ended'>().notNull(),
    tries: integer('tries').notNull().default(0),
    /** Not before. */
    dueAt: moment('due_at').notNull(),
  },
  (table) => [
    uniqueIndex('event_deliveries_once').on(table.event, table.webhook),
    index('event_deliveries_state').on(table.state, table.dueAt),
    index('event_deliveries_webhook').on(table.webhook),
  ],
)

/** Each attempt to reach a receiver. Deleted after a month. */
export const eventAttempts = pgTable(
  'event_attempts',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    webhook: uuid('webhook')
      .notNull()
      .references(() => eventWebhooks.id, { onDelete: 'cascade' }),
    /** "link.opened", "webhook.challenge". */
    type: text('type').notNull(),
    at: moment('at').notNull(),
    outcome: text('outcome').$type<'delivered' | 'gone' | 'refused' | 'failed'>().notNull(),
    said: text('said').notNull(),
  },
  (table) => [
    index('event_attempts_of').on(table.webhook, table.at),
    index('event_attempts_at').on(table.at),
  ],
)
