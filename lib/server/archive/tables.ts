import { boolean, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { FiledKind } from '#lib/domain/legal/text.ts'
import { bytea, moment } from '../db/columns.ts'
import { certificates } from '../signing/tables.ts'
import type { SigningKey } from './record.ts'

/**
 * What every byte of an archived document was made from. Hashes are SHA-256 in hexadecimal. Of an annex, `ledgerEntry` is in
 * the ledger of sub-processors, and both other hashes are that of the data inside it.
 */
export type DocumentInputs = {
  ledgerEntry: string
  inputsSha256: string
  offer: string
  software: string
}

/** Archived documents; a row is never changed. */
export const documents = pgTable(
  'documents',
  {
    version: text('version').notNull(),
    tier: text('tier').notNull(),
    region: text('region').notNull(),
    kind: text('kind').$type<FiledKind>().notNull(),
    sha256: text('sha256').notNull().unique(),
    size: integer('size').notNull(),
    fileName: text('file_name').notNull(),
    certificate: text('certificate')
      .notNull()
      .references(() => certificates.fingerprint),
    inputs: jsonb('inputs').$type<DocumentInputs>().notNull(),
    signedAt: moment('signed_at').notNull(),
    timestampedAt: moment('timestamped_at'),
    archivedAt: moment('archived_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.version, table.tier, table.region, table.kind] })],
)

/** Bytes of documents, where several processes share a PostgreSQL; the embedded database leaves them to files. */
export const documentBytes = pgTable('document_bytes', {
  sha256: text('sha256').primaryKey(),
  bytes: bytea('bytes').notNull(),
})

/**
 * How a document is being signed, written before it is made: its time first, then its signature, then the timestamp of
 * that, each before the finished file is. So a document made a second time, after a crash or by another process, has the
 * same bytes, whatever the key. A row gives way to another only while its document is not archived.
 */
export const documentSignings = pgTable(
  'document_signings',
  {
    version: text('version').notNull(),
    tier: text('tier').notNull(),
    region: text('region').notNull(),
    kind: text('kind').$type<SigningKey['kind']>().notNull(),
    certificate: text('certificate')
      .notNull()
      .references(() => certificates.fingerprint),
    software: text('software').notNull(),
    timestamped: boolean('timestamped').notNull(),
    signedAt: moment('signed_at').notNull(),
    /** SHA-256 of the bytes that the signature covers. */
    coveredSha256: text('covered_sha256'),
    /** The signature (CMS, DER), without a timestamp. */
    cms: bytea('cms'),
    /** The timestamp of the signature (RFC 3161 TimeStampToken, DER). */
    token: bytea('token'),
  },
  (table) => [primaryKey({ columns: [table.version, table.tier, table.region, table.kind] })],
)
