import { sha256 } from '#lib/server/platform/sha256.ts'
import { THE_DESK, transaction } from '../db/command.ts'
import type { Store } from '../db/open-store.ts'
import { store } from '../db/store.ts'
import { now } from '../platform/clock.ts'
import { DiskFullError, isDiskFull } from '../platform/files/disk-full.ts'
import { processShared } from '../platform/process-shared.ts'
import { byteFiles } from './bytes/stored-bytes.ts'
import type { Makeable } from './makeable.ts'
import { addToManifest, archivedCertificate, archivedDocument } from './manifest/manifest.ts'
import { keyInWords } from './manifest/names.ts'
import { requireOwnRecords } from './own-records/own-records.ts'
import type { ArchivedDocument, DocumentKey } from './record.ts'
import { type MadeDocument, readCertificates, readRecord, recordDocument } from './records.ts'
import { makeSigned } from './signing/make-signed.ts'
import { signingIdentity } from './signing/signing-identity.ts'
import type { DocumentInputs } from './tables.ts'

// A document is made once at a time.
const underWay = processShared('archiving', () => new Map<string, Promise<ArchivedDocument>>())

/**
 * The archived document, made, signed and archived first where the archive lacks it; who asks meanwhile waits
 * for the same. Whatever crashes on the way, the document is recorded once, and its bytes lie there before the record.
 * @throws StoreUnavailableError where the database cannot be reached
 * @throws TimestampError, CertificateTimeError as `makeSigned` does
 * @throws DiskFullError where it cannot be written
 * @throws RangeError where nothing can be made under its key
 */
export function archiveDocument(makeable: Makeable): Promise<ArchivedDocument> {
  const { key } = makeable
  const archived = archivedDocument(key)
  if (archived !== null) return Promise.resolve(archived)
  const name = keyInWords(key)
  const known = underWay.get(name)
  if (known !== undefined) return known
  const archiving = archive(makeable)
    .catch((error: unknown) => {
      throw isDiskFull(error) ? new DiskFullError({ cause: error }) : error
    })
    .finally(() => underWay.delete(name))
  underWay.set(name, archiving)
  return archiving
}

/**
 * The document of a key where the database records one, which the manifest may not know yet; null where none is made.
 * @throws StoreUnavailableError where the database cannot be reached
 */
export async function recordedDocument(key: DocumentKey): Promise<ArchivedDocument | null> {
  const open = await store()
  await requireOwnRecords(open)
  const recorded = await readRecord(open.db, key)
  return recorded === null ? null : await listed(open, recorded)
}

/** Resolves when no document is being made, whatever became of it. */
export async function archivingEnded(): Promise<void> {
  await Promise.allSettled(underWay.values())
}

async function archive({ key, fileName, prepare }: Makeable): Promise<ArchivedDocument> {
  const recorded = await recordedDocument(key)
  if (recorded !== null) return recorded
  const open = await store()
  const { inputs, unsigned } = await prepare()
  const identity = await signingIdentity(open.db)
  const { bytes, signedAt, timestampedAt } = await makeSigned(open.db, key, unsigned, identity)
  const document = {
    ...key,
    sha256: sha256(bytes),
    size: bytes.length,
    fileName: fileName(),
    certificate: identity.certificate.fingerprint,
    signedAt,
    timestampedAt,
  }
  return await listed(open, await keep(open, document, inputs, bytes))
}

/** Bytes before the record: a record whose bytes are missing would be worse than bytes that nothing names. */
async function keep(
  { db, backend, requireThere }: Store,
  document: MadeDocument['document'],
  inputs: DocumentInputs,
  bytes: Uint8Array,
): Promise<ArchivedDocument> {
  await byteFiles().write(document.sha256, bytes)
  const made = { document, inputs, bytes: backend === 'postgres' ? bytes : null }
  const recorded = await transaction(db, { actor: THE_DESK, now: now() }, (context) =>
    recordDocument(made, context),
  )
  requireThere()
  if (recorded.sha256 !== document.sha256) await byteFiles().remove(document.sha256)
  return recorded
}

/** Tells the public pages; another process may have signed with a certificate that this one has not met. */
async function listed({ db }: Store, document: ArchivedDocument): Promise<ArchivedDocument> {
  const known = archivedCertificate(document.certificate) !== null
  addToManifest({ documents: [document], certificates: known ? [] : await readCertificates(db) })
  return document
}
