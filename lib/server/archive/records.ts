import { and, eq, getTableName, isNull, or, sql } from 'drizzle-orm'
import type { FiledKind } from '#lib/domain/legal/text.ts'
import type { Command } from '../db/command.ts'
import type { Database } from '../db/open-store.ts'
import type { TableUse } from '../db/tables/usable-tables.ts'
import type { SigningCertificate } from '../signing/identity.ts'
import { certificates } from '../signing/tables.ts'
import type { Manifest } from './manifest/manifest-file.ts'
import type { ArchivedCertificate, ArchivedDocument, DocumentKey } from './record.ts'
import { type DocumentInputs, documentBytes, documentSignings, documents } from './tables.ts'

/** Everything that the database records of the archive. */
export async function readArchive(db: Database): Promise<Manifest> {
  const rows = await db.select().from(documents)
  return { documents: rows.map(documentOf), certificates: await readCertificates(db) }
}

/** Each entry that signed documents print the hash of; an annex prints that of a notice, all others that of their release. */
export async function readNamedEntries(
  db: Database,
): Promise<{ kind: FiledKind; version: string; ledgerEntry: string }[]> {
  const { kind, version, inputs } = documents
  return await db
    .selectDistinct({ kind, version, ledgerEntry: sql<string>`${inputs}->>'ledgerEntry'` })
    .from(documents)
}

/** What is done with each table on the way to a document. */
export const ARCHIVE_USES: readonly TableUse[] = [
  [getTableName(documents), ['select', 'insert']],
  [getTableName(documentBytes), ['select', 'insert']],
  [getTableName(documentSignings), ['select', 'insert', 'update', 'delete']],
  [getTableName(certificates), ['select', 'insert']],
]

/** Every certificate that has signed. */
export async function readCertificates(db: Database): Promise<ArchivedCertificate[]> {
  return (await db.select().from(certificates)).map(certificateOf)
}

/** The record of a key, or null. */
export async function readRecord(db: Database, key: DocumentKey): Promise<ArchivedDocument | null> {
  const [row] = await db.select().from(documents).where(isKey(key))
  return row === undefined ? null : documentOf(row)
}

/** The record of a SHA-256, or null. */
export async function readRecordOf(db: Database, sha256: string): Promise<ArchivedDocument | null> {
  const [row] = await db.select().from(documents).where(eq(documents.sha256, sha256))
  return row === undefined ? null : documentOf(row)
}

/** The bytes of a SHA-256 that several processes share, or null. */
export async function readSharedBytes(db: Database, sha256: string): Promise<Uint8Array | null> {
  const [row] = await db
    .select({ bytes: documentBytes.bytes })
    .from(documentBytes)
    .where(eq(documentBytes.sha256, sha256))
  return row?.bytes ?? null
}

/** The SHA-256 of every document whose bytes several processes would share, and which are not there or of another length. */
export async function readLackingBytes(db: Database): Promise<string[]> {
  const rows = await db
    .select({ sha256: documents.sha256 })
    .from(documents)
    .leftJoin(documentBytes, eq(documentBytes.sha256, documents.sha256))
    .where(
      or(
        isNull(documentBytes.sha256),
        sql`octet_length(${documentBytes.bytes}) is distinct from ${documents.size}`,
      ),
    )
  return rows.map((row) => row.sha256)
}

/** Whether the bytes that several processes share have this SHA-256, as the database itself reckons it. */
export async function hasSoundSharedBytes(db: Database, sha256: string): Promise<boolean> {
  const [row] = await db
    .select({ hash: sql<string>`encode(sha256(${documentBytes.bytes}), 'hex')` })
    .from(documentBytes)
    .where(eq(documentBytes.sha256, sha256))
  return row === undefined || row.hash === sha256
}

/** Enters a certificate that is going to sign. */
export async function recordCertificate(
  db: Database,
  { fingerprint, pem, subject, notAfter, demo }: SigningCertificate,
  now: Date,
): Promise<void> {
  await db
    .insert(certificates)
    .values({ fingerprint, pem, subject, notAfter, demo, firstUsedAt: now.toISOString() })
    .onConflictDoNothing()
}

/** A finished document. `bytes` where the database holds them too, else null. */
export type MadeDocument = {
  document: Omit<ArchivedDocument, 'archivedAt'>
  inputs: DocumentInputs
  bytes: Uint8Array | null
}

/** Enters a document as archived now, unless its key has one; the record that then stands, whoever made it. */
export const recordDocument: Command<MadeDocument, ArchivedDocument> = async (
  { document, inputs, bytes },
  { now, tx },
) => {
  const [made] = await tx
    .insert(documents)
    .values({ ...document, inputs, archivedAt: now.toISOString() })
    .onConflictDoNothing()
    .returning()
  if (made !== undefined && bytes !== null)
    await tx.insert(documentBytes).values({ sha256: document.sha256, bytes }).onConflictDoNothing()
  if (made !== undefined) return documentOf(made)
  const [earlier] = await tx.select().from(documents).where(isKey(document))
  if (earlier === undefined) throw new Error(`the SHA-256 ${document.sha256} is recorded under another key`)
  return documentOf(earlier)
}

function isKey({ version, tier, region, kind }: DocumentKey) {
  return and(
    eq(documents.version, version),
    eq(documents.tier, tier),
    eq(documents.region, region),
    eq(documents.kind, kind),
  )
}

function documentOf({ inputs, ...document }: typeof documents.$inferSelect): ArchivedDocument {
  return document
}

function certificateOf(row: typeof certificates.$inferSelect): ArchivedCertificate {
  const { fingerprint, pem, subject, notAfter, demo } = row
  return { fingerprint, pem, subject, notAfter, demo }
}
