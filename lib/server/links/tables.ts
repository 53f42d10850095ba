import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
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
import type { LinkStep } from '#lib/domain/links/history.ts'
import type { Billing } from '#lib/domain/links/link.ts'
import type { LinkText } from '#lib/domain/links/link-text.ts'
import type { PlannedStep } from '#lib/domain/links/planned-step.ts'
import { people } from '../auth/tables.ts'
import { contracts, customers } from '../contracts/tables.ts'
import { moment } from '../db/columns.ts'

/* Moments of business: created, expires, revoked, and `at` of events. All others are the system's. Days are texts, YYYY-MM-DD. */

/** Tailored links. Rows are never deleted: visits point to them. */
export const links = pgTable(
  'links',
  {
    id: uuid('id').primaryKey(),
    /** In hexadecimal; the token itself is nowhere. */
    tokenSha256: text('token_sha256').notNull().unique(),
    customer: uuid('customer')
      .notNull()
      .references(() => customers.id),
    /** The customer, as whoever prepared it has written the name. */
    preparedFor: text('prepared_for').notNull(),
    /** As it is looked for (`keyOf`). */
    preparedForKey: text('prepared_for_key').notNull(),
    /** Whose link it is. */
    owner: uuid('owner')
      .notNull()
      .references(() => people.id),
    /** As they were when it was prepared, or handed over. */
    byName: text('by_name').notNull(),
    byEmail: text('by_email').notNull(),
    calendar: text('calendar'),
    begins: text('begins'),
    services: jsonb('services').$type<readonly string[]>(),
    conditions: jsonb('conditions').$type<Readonly<Record<string, boolean>>>().notNull(),
    note: text('note'),
    /** What is to be done until signature, beside what every link has. */
    steps: jsonb('steps').$type<readonly PlannedStep[]>().notNull().default([]),
    /** Null where it follows the latest version. */
    version: text('version'),
    mayDownload: boolean('may_download').notNull(),
    recipient: text('recipient'),
    /** Salt and keyed hash; null where none is asked for. */
    accessCode: text('access_code'),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    revokedAt: moment('revoked_at'),
    revokedBy: text('revoked_by'),
    revokedReason: text('revoked_reason'),
    /** The link with the same content and another address that stands in its place. */
    replacedBy: uuid('replaced_by').references((): AnyPgColumn => links.id),
    /** Since when legal is asked to make a contract of it. */
    handedToLegalAt: moment('handed_to_legal_at'),
    /** The contract that was made of it. */
    contract: uuid('contract').references(() => contracts.id),
  },
  (table) => [
    index('links_owner').on(table.owner, table.createdAt),
    index('links_created').on(table.createdAt, table.id),
    index('links_ends').on(table.expiresAt, table.id),
    index('links_prepared_for').on(sql`${table.preparedForKey} collate "C"`, table.id),
    index('links_customer').on(table.customer),
    index('links_contract').on(table.contract),
  ],
)

/** What a link offers, one to three in their order. */
export const linkOptions = pgTable(
  'link_options',
  {
    link: uuid('link')
      .notNull()
      .references(() => links.id),
    /** From 0. */
    place: integer('place').notNull(),
    tier: text('tier').notNull(),
    region: text('region').notNull(),
    feeMinor: bigint('fee_minor', { mode: 'number' }),
    feeCurrency: text('fee_currency'),
    billing: text('billing').$type<Billing>(),
  },
  (table) => [primaryKey({ columns: [table.link, table.place] })],
)

/** All that was done with links; rows are only ever added. */
export const linkEvents = pgTable(
  'link_events',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    link: uuid('link')
      .notNull()
      .references(() => links.id),
    step: text('step').$type<LinkStep>().notNull(),
    /** Who did it, as they were called. */
    who: text('who').notNull(),
    note: text('note'),
    at: moment('at').notNull(),
    clock: moment('clock').notNull(),
  },
  (table) => [index('link_events_of').on(table.link)],
)

/** What somebody begins a new link with, by a name of their own. */
export const linkPresets = pgTable(
  'link_presets',
  {
    id: uuid('id').primaryKey(),
    owner: uuid('owner')
      .notNull()
      .references(() => people.id),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull(),
    /** What is typed in the form; its last day is as many days ahead as `days` says. */
    typed: jsonb('typed').$type<LinkText>().notNull(),
    days: integer('days').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [uniqueIndex('link_presets_name').on(table.owner, table.nameKey)],
)

/** Requests of programs that made a link, so that the same one again makes no other. Deleted after a day. */
export const linkRequests = pgTable(
  'link_requests',
  {
    /** Of the API key, which is not referred to. */
    program: uuid('program').notNull(),
    /** SHA-256 of what the program calls its request, in hexadecimal. */
    keySha256: text('key_sha256').notNull(),
    /** SHA-256 of what was asked for. */
    askedSha256: text('asked_sha256').notNull(),
    link: uuid('link')
      .notNull()
      .references(() => links.id),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.program, table.keySha256] }),
    index('link_requests_created').on(table.createdAt),
  ],
)
