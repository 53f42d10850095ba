import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from '../../db/open-store.ts'
import { type PdfSignature, signatureOf } from '../../signing/pdf-signature.ts'
import type { SigningKey } from '../record.ts'
import { documentSignings } from '../tables.ts'

/** What decides about the bytes of a document beside its text: a change of any of them makes another document. */
export type DocumentMaker = {
  /** SHA-256 of the signing certificate. */
  certificate: string
  software: string
  timestamped: boolean
}

/** By whom and when a document was begun: two makers may begin the same one within a second. */
export type Begun = DocumentMaker & { signedAt: string }

/** A signature as recorded, and its timestamp once that is there. */
export type RecordedSignature = { cms: Uint8Array; token: Uint8Array | null }

/**
 * The moment at which a document is created and signed: the one on record where the same maker began it before, else
 * this one, which is on record when this resolves. Only for a document that is not archived. RFC 3339.
 * @param now whole seconds
 */
export async function beginSigning(
  db: Database,
  key: SigningKey,
  maker: DocumentMaker,
  now: Date,
): Promise<string> {
  const fresh = { ...maker, signedAt: now.toISOString(), coveredSha256: null, cms: null, token: null }
  const { version, tier, region, kind } = key
  await db
    .insert(documentSignings)
    .values({ version, tier, region, kind, ...fresh })
    .onConflictDoNothing()
  const begun = await readSigning(db, key)
  if (begun !== null && isBy(begun, maker)) return begun.signedAt
  // Begun with another key or by another release of the software, and never finished.
  await db.update(documentSignings).set(fresh).where(isKey(key))
  return fresh.signedAt
}

/**
 * Records the signature of a document, unless one of the same bytes is on record: a signature with an EC key differs each
 * time, and the first one counts. Null where another maker has begun the document meanwhile, or other bytes were signed.
 */
export async function recordSignature(
  db: Database,
  key: SigningKey,
  begun: Begun,
  { coveredSha256, cms }: PdfSignature,
): Promise<RecordedSignature | null> {
  await db
    .update(documentSignings)
    .set({ coveredSha256, cms })
    .where(and(isAsBegun(key, begun), isNull(documentSignings.cms)))
  const [row] = await db.select().from(documentSignings).where(isAsBegun(key, begun))
  return row !== undefined && row.coveredSha256 === coveredSha256 && row.cms !== null
    ? { cms: row.cms, token: row.token }
    : null
}

/**
 * Records the timestamp of a signature, unless one is on record; the one that then stands. This one where the signature
 * is no longer on record: a timestamp of another signature would not hold in the file.
 */
export async function recordTimestamp(
  db: Database,
  key: SigningKey,
  cms: Uint8Array,
  token: Uint8Array,
): Promise<Uint8Array> {
  const isOfSignature = and(isKey(key), eq(documentSignings.cms, cms))
  await db
    .update(documentSignings)
    .set({ token })
    .where(and(isOfSignature, isNull(documentSignings.token)))
  const [row] = await db.select().from(documentSignings).where(isOfSignature)
  return row?.token ?? token
}

/** Forgets how a document that is not archived was being signed, so that it is begun anew. */
export async function forgetSigning(db: Database, key: SigningKey, begun: Begun): Promise<void> {
  await db.delete(documentSignings).where(isAsBegun(key, begun))
}

/** Whether the signature of a file is on record, with or without its timestamp. False for what is no signed file. */
export async function isOfRecordedSigning(db: Database, file: Uint8Array | null): Promise<boolean> {
  const covered = file === null ? null : coveredBy(file)
  if (covered === null) return false
  const rows = await db
    .select({ version: documentSignings.version })
    .from(documentSignings)
    .where(eq(documentSignings.coveredSha256, covered))
    .limit(1)
  return rows.length > 0
}

function coveredBy(file: Uint8Array): string | null {
  try {
    return signatureOf(file).coveredSha256
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

async function readSigning(db: Database, key: SigningKey) {
  const [row] = await db.select().from(documentSignings).where(isKey(key))
  return row ?? null
}

function isBy(row: DocumentMaker, { certificate, software, timestamped }: DocumentMaker): boolean {
  return row.certificate === certificate && row.software === software && row.timestamped === timestamped
}

function isAsBegun(key: SigningKey, { certificate, software, timestamped, signedAt }: Begun) {
  return and(
    isKey(key),
    eq(documentSignings.certificate, certificate),
    eq(documentSignings.software, software),
    eq(documentSignings.timestamped, timestamped),
    eq(documentSignings.signedAt, signedAt),
  )
}

function isKey({ version, tier, region, kind }: SigningKey) {
  return and(
    eq(documentSignings.version, version),
    eq(documentSignings.tier, tier),
    eq(documentSignings.region, region),
    eq(documentSignings.kind, kind),
  )
}
