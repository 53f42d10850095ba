import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from '../../db/columns.ts'
import { certificates } from '../../signing/tables.ts'
import { links } from '../tables.ts'

/**
 * The signed files that customers were given of options of their links; rows are only ever added. A file itself is not kept:
 * with how it was signed (`document_signings`) it is made again, byte for byte. Whom it names, the link alone says.
 */
export const tailoredFiles = pgTable(
  'tailored_files',
  {
    /** In hexadecimal, as all hashes here. */
    sha256: text('sha256').primaryKey(),
    link: uuid('link')
      .notNull()
      .references(() => links.id),
    /** Its letter. */
    option: text('option').notNull(),
    /** Of all that decides about the bytes but the time. */
    inputsSha256: text('inputs_sha256').notNull(),
    version: text('version').notNull(),
    tier: text('tier').notNull(),
    region: text('region').notNull(),
    baseSha256: text('base_sha256').notNull(),
    size: integer('size').notNull(),
    fileName: text('file_name').notNull(),
    certificate: text('certificate')
      .notNull()
      .references(() => certificates.fingerprint),
    signedAt: moment('signed_at').notNull(),
    timestampedAt: moment('timestamped_at'),
    /** Of business. */
    at: moment('at').notNull(),
    /** The system's. */
    clock: moment('clock').notNull(),
  },
  (table) => [index('tailored_files_of').on(table.link, table.option, table.inputsSha256)],
)
