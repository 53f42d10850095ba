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
import type { Authorisation, NoticeKind } from '#lib/domain/contracts/customer.ts'
import { moment } from '../db/columns.ts'

/*
 * Days are texts, YYYY-MM-DD: they are compared as such, and no setting of a database writes them in another form. Moments
 * are the system's. A key is its text without what does not tell two apart (`keyOf`).
 */

/** Companies that the vendor has contracts with, or hopes to. */
export const customers = pgTable(
  'customers',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull(),
    reference: text('reference'),
    referenceKey: text('reference_key'),
    /** Since when a prospect is one no longer. */
    endedOn: text('ended_on'),
    /** The customer that it was joined with; its contracts and contacts are that one's then. */
    mergedInto: uuid('merged_into').references((): AnyPgColumn => customers.id),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('customers_name').on(table.nameKey).where(sql`${table.mergedInto} is null`),
    uniqueIndex('customers_reference').on(table.referenceKey).where(sql`${table.mergedInto} is null`),
  ],
)

/** What is agreed with a customer. A row is never deleted: notices point to it. */
export const contracts = pgTable(
  'contracts',
  {
    id: uuid('id').primaryKey(),
    customer: uuid('customer')
      .notNull()
      .references(() => customers.id),
    reference: text('reference'),
    /** Empty where it has no reference: one of a customer's may be without. */
    referenceKey: text('reference_key').notNull(),
    /** Null where it follows the latest version. */
    version: text('version'),
    tier: text('tier').notNull(),
    region: text('region').notNull(),
    services: jsonb('services').$type<readonly string[]>(),
    conditions: jsonb('conditions').$type<Readonly<Record<string, boolean>>>().notNull(),
    noticeDays: integer('notice_days'),
    authorisation: text('authorisation').$type<Authorisation>().notNull(),
    begins: text('begins').notNull(),
    /** Its last day. */
    ends: text('ends'),
    /** The first day of its next term. */
    renews: text('renews'),
    /** Days before `renews`. */
    renewalNotice: integer('renewal_notice'),
    renewalReminder: boolean('renewal_reminder').notNull().default(true),
    feeMinor: bigint('fee_minor', { mode: 'number' }),
    feeCurrency: text('fee_currency'),
    /** MM-DD. */
    yearStarts: text('year_starts').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('contracts_reference').on(table.customer, table.referenceKey),
    index('contracts_ends').on(table.ends),
  ],
)

/** People at customers. Of someone who was removed the row stays, and nothing in it says who it was. */
export const contacts = pgTable(
  'contacts',
  {
    id: uuid('id').primaryKey(),
    customer: uuid('customer')
      .notNull()
      .references(() => customers.id),
    name: text('name'),
    role: text('role'),
    address: text('address'),
    /** Null once it is erased. */
    addressKey: text('address_key'),
    erasedAt: moment('erased_at'),
    /** The contact with the same address that it became part of when two customers were joined. */
    joinedInto: uuid('joined_into').references((): AnyPgColumn => contacts.id),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('contacts_address')
      .on(table.customer, table.addressKey)
      .where(sql`${table.joinedInto} is null`),
    index('contacts_joined').on(table.joinedInto),
  ],
)

/** Who is told of what under which contract. */
export const contractContacts = pgTable(
  'contract_contacts',
  {
    contract: uuid('contract')
      .notNull()
      .references(() => contracts.id),
    contact: uuid('contact')
      .notNull()
      .references(() => contacts.id),
    kind: text('kind').$type<NoticeKind>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.contract, table.contact, table.kind] }),
    index('contract_contacts_of').on(table.contact),
  ],
)
