import {
  bigint,
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { VisitClass } from '#lib/domain/links/visits/visit-class.ts'
import { moment } from '../../db/columns.ts'
import { links } from '../tables.ts'

/* Moments named `at` or with `opened` are of business; `clock` and `lastClock` are the system's. */

/** Who opened a link when. No address and no name is in it, and after LINK_VISITS_KEEP_DAYS the row is deleted. */
export const linkVisits = pgTable(
  'link_visits',
  {
    id: uuid('id').primaryKey(),
    link: uuid('link')
      .notNull()
      .references(() => links.id),
    /** A code of address, browser and link, made with the salt of one day: nobody can tell it again on the next. */
    visitor: text('visitor').notNull(),
    class: text('class').$type<VisitClass>().notNull(),
    byVendor: boolean('by_vendor').notNull(),
    /** Whether the browser calls itself a program that draws previews. */
    drawsPreview: boolean('draws_preview').notNull(),
    openings: integer('openings').notNull(),
    openedAt: moment('opened_at').notNull(),
    clock: moment('clock').notNull(),
    /** When the page was opened last in it. */
    lastClock: moment('last_clock').notNull(),
    /** Who took it out of the counts, as they are called, and when. */
    excludedBy: text('excluded_by'),
    excludedAt: moment('excluded_at'),
  },
  (table) => [
    index('link_visits_of').on(table.link, table.openedAt),
    index('link_visits_by').on(table.link, table.visitor, table.lastClock),
    index('link_visits_clock').on(table.clock),
  ],
)

export type VisitStep = 'section' | 'option' | 'download'

/** What was done in a visit, each once; rows are only added, and go with their visit. */
export const linkVisitEvents = pgTable(
  'link_visit_events',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    visit: uuid('visit')
      .notNull()
      .references(() => linkVisits.id, { onDelete: 'cascade' }),
    step: text('step').$type<VisitStep>().notNull(),
    /** The part of the page, the letter of the option, or "A/bundle" and the SHA-256 of the file. */
    subject: text('subject').notNull(),
    sha256: text('sha256'),
    at: moment('at').notNull(),
    clock: moment('clock').notNull(),
  },
  (table) => [uniqueIndex('link_visit_events_once').on(table.visit, table.step, table.subject)],
)

/** The salt of a day (UTC, the system's), by which its visitors are told from each other. Deleted when the day is over. */
export const linkVisitSalts = pgTable('link_visit_salts', {
  day: text('day').primaryKey(),
  salt: text('salt').notNull(),
})

/** Of what whoever prepared a link has been told, so that they are told once. */
export const linkTold = pgTable(
  'link_told',
  {
    link: uuid('link')
      .notNull()
      .references(() => links.id),
    what: text('what').$type<'visit' | 'download'>().notNull(),
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.link, table.what] })],
)
