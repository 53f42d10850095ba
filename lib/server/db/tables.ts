import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  customType,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'
import type { ArchivedKind } from '#lib/domain/legal/text.ts'

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })
const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' })

/** What every byte of an archived document was made from. Hashes are SHA-256 in hexadecimal. */
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
    kind: text('kind').$type<ArchivedKind>().notNull(),
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

/** Every certificate that has signed. */
export const certificates = pgTable('certificates', {
  fingerprint: text('fingerprint').primaryKey(),
  pem: text('pem').notNull(),
  subject: text('subject').notNull(),
  notAfter: moment('not_after').notNull(),
  demo: boolean('demo').notNull(),
  firstUsedAt: moment('first_used_at').notNull(),
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
    kind: text('kind').$type<ArchivedKind>().notNull(),
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

/** Timestamps of ledger entries: the answer of the authority (RFC 3161 TimeStampResp, DER), by the entry's SHA-256. */
export const ledgerTimestamps = pgTable('ledger_timestamps', {
  entrySha256: text('entry_sha256').primaryKey(),
  version: text('version').notNull(),
  response: bytea('response').notNull(),
  timestampedAt: moment('timestamped_at').notNull(),
})

/** The demo key of this desk, the same for all its processes. */
export const demoIdentity = pgTable(
  'demo_identity',
  { id: integer('id').primaryKey(), identity: text('identity').notNull() },
  (table) => [check('demo_identity_once', sql`${table.id} = 1`)],
)
