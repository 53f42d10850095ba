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
 * When the documents of a release are signed: one moment for all that one certificate signs, so that a document made a
 * second time, after a crash or by another process, has the same bytes.
 */
export const releaseSignatures = pgTable(
  'release_signatures',
  {
    version: text('version').notNull(),
    certificate: text('certificate')
      .notNull()
      .references(() => certificates.fingerprint),
    signedAt: moment('signed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.version, table.certificate] })],
)

/** The demo key of this desk, the same for all its processes. */
export const demoIdentity = pgTable(
  'demo_identity',
  { id: integer('id').primaryKey(), identity: text('identity').notNull() },
  (table) => [check('demo_identity_once', sql`${table.id} = 1`)],
)
