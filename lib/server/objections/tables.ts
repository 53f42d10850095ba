import { bigint, boolean, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { DecisionKind } from '#lib/domain/objections/decision.ts'
import type { ObjectionStanding, ObjectionStep, Outcome } from '#lib/domain/objections/objection.ts'
import type { ObjectionWay } from '#lib/domain/objections/way.ts'
import { contacts, contracts } from '../contracts/tables.ts'
import { bytea, moment } from '../db/columns.ts'
import { notices } from '../notices/tables.ts'
import { certificates } from '../signing/tables.ts'

/* Moments of business: received, stands since, answered, decided, and `at` of events. All others are the system's. */

/** What customers object to, as they sent it. Rows are never deleted, and of a row only where it stands changes. */
export const objections = pgTable(
  'objections',
  {
    id: uuid('id').primaryKey(),
    /** What people call it: "OBJ-1F3A9C2E". */
    reference: text('reference').notNull().unique(),
    notice: uuid('notice')
      .notNull()
      .references(() => notices.id),
    contract: uuid('contract')
      .notNull()
      .references(() => contracts.id),
    /** Whom its receipt and its mails go to; null where it was entered, and not for a contact of the customer. */
    contact: uuid('contact').references(() => contacts.id),
    /** Where these go instead; null where they go to the contact, or nowhere. */
    address: text('address'),
    via: text('via').$type<ObjectionWay>().notNull(),
    /** Who entered it at the desk, by their name; null where it came by itself. */
    enteredBy: text('entered_by'),
    /** As whoever sent it has named themselves. */
    who: text('who').notNull(),
    /** Ids of the companies whose changes it is against. */
    changes: jsonb('changes').$type<readonly string[]>().notNull(),
    grounds: text('grounds').notNull(),
    /** SHA-256 of the grounds (UTF-8), in hexadecimal. */
    textSha256: text('text_sha256').notNull(),
    tokenSha256: text('token_sha256').notNull().unique(),
    receivedAt: moment('received_at').notNull(),
    clock: moment('clock').notNull(),
    /** The last day to object that the contract had then, and the first instant behind it; null while it did not run. */
    lastDay: text('last_day'),
    endsAt: moment('ends_at'),
    isLate: boolean('is_late').notNull(),
    zone: text('zone').notNull(),
    /** What the terms gave then; null where they state no days, and for a late objection. */
    answerDays: integer('answer_days'),
    exitDays: integer('exit_days'),
    /** "2026-10-01", and "DPA 7.7" in it. */
    version: text('version'),
    clause: text('clause'),
    standing: text('standing').$type<ObjectionStanding>().notNull(),
    outcome: text('outcome').$type<Outcome>(),
    standsSince: moment('stands_since').notNull(),
    answeredAt: moment('answered_at'),
  },
  (table) => [
    index('objections_of').on(table.notice, table.contract),
    index('objections_standing').on(table.standing, table.receivedAt),
  ],
)

/** All that has happened to objections; rows are only ever added. */
export const objectionEvents = pgTable(
  'objection_events',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    objection: uuid('objection')
      .notNull()
      .references(() => objections.id),
    step: text('step').$type<ObjectionStep>().notNull(),
    outcome: text('outcome').$type<Outcome>(),
    note: text('note'),
    /** Whether the customer did it, by the link. */
    isOwn: boolean('is_own').notNull(),
    /** Who did it at the desk; null for the customer. */
    who: text('who'),
    at: moment('at').notNull(),
    clock: moment('clock').notNull(),
  },
  (table) => [index('objection_events_of').on(table.objection)],
)

/** The signed receipts, as they were made once. They are the customer's: nothing public leads to them. */
export const objectionReceipts = pgTable('objection_receipts', {
  objection: uuid('objection')
    .primaryKey()
    .references(() => objections.id),
  sha256: text('sha256').notNull().unique(),
  certificate: text('certificate')
    .notNull()
    .references(() => certificates.fingerprint),
  fileName: text('file_name').notNull(),
  signedAt: moment('signed_at').notNull(),
  timestampedAt: moment('timestamped_at'),
  bytes: bytea('bytes').notNull(),
})

/** What was entered on the public page by a contact of a customer, and is not confirmed yet. */
export const objectionRequests = pgTable(
  'objection_requests',
  {
    id: uuid('id').primaryKey(),
    tokenSha256: text('token_sha256').notNull().unique(),
    notice: uuid('notice')
      .notNull()
      .references(() => notices.id),
    contact: uuid('contact')
      .notNull()
      .references(() => contacts.id),
    contracts: jsonb('contracts').$type<readonly string[]>().notNull(),
    who: text('who').notNull(),
    changes: jsonb('changes').$type<readonly string[]>().notNull(),
    grounds: text('grounds').notNull(),
    requestedAt: moment('requested_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
  },
  (table) => [index('objection_requests_of').on(table.contact, table.requestedAt)],
)

/** What customers said who have to approve; the last row that was not taken back counts. */
export const changeDecisions = pgTable(
  'change_decisions',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    notice: uuid('notice')
      .notNull()
      .references(() => notices.id),
    contract: uuid('contract')
      .notNull()
      .references(() => contracts.id),
    decision: text('decision').$type<DecisionKind>().notNull(),
    /** Who said so at the customer. */
    who: text('who').notNull(),
    /** When they did. */
    at: moment('at').notNull(),
    clock: moment('clock').notNull(),
    /** Where it is written; null where it came by the link. */
    reference: text('reference'),
    /** Who recorded it at the desk; null where it came by the link. */
    recordedBy: text('recorded_by'),
    undoneAt: moment('undone_at'),
  },
  (table) => [index('change_decisions_of').on(table.notice, table.contract)],
)
