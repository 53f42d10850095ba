import { documentFileName } from '#lib/domain/legal/file-name.ts'
import { DOCUMENT_KINDS } from '#lib/domain/legal/text.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import { canonicalEntry, type ReleaseEntry } from '#lib/domain/release/entry.ts'
import { sha256 } from '#lib/server/platform/sha256.ts'
import { catalogue, offerOf } from '#lib/server/terms/current.ts'
import { THE_DESK, transaction } from '../db/command.ts'
import type { Store } from '../db/open-store.ts'
import { store } from '../db/store.ts'
import { now } from '../platform/clock.ts'
import { DiskFullError, isDiskFull } from '../platform/files/disk-full.ts'
import { processShared } from '../platform/process-shared.ts'
import { byteFiles, bytesOf } from './bytes/stored-bytes.ts'
import { makeSigned, type Unsigned } from './make-signed.ts'
import { addToManifest, archivedCertificate, archivedDocument } from './manifest.ts'
import { keyInWords } from './names.ts'
import { requireOwnRecords } from './own-records.ts'
import type { ArchivedDocument, DocumentKey } from './record.ts'
import { type MadeDocument, readCertificates, readRecord, recordDocument } from './records.ts'
import { signingIdentity } from './signing-identity.ts'
import { software } from './software.ts'
import type { DocumentInputs } from './tables.ts'

// A document is made once at a time.
const underWay = processShared('archiving', () => new Map<string, Promise<ArchivedDocument>>())

/**
 * The archived document of a key, made, signed and archived first where the archive lacks it; who asks meanwhile waits
 * for the same. Whatever crashes on the way, the document is recorded once, and its bytes lie there before the record.
 * @throws StoreUnavailableError where the database cannot be reached
 * @throws TimestampError, CertificateTimeError as `makeSigned` does
 * @throws DiskFullError where it cannot be written
 * @throws RangeError where the key names no release, or no offer of it
 */
export function archiveDocument(key: DocumentKey): Promise<ArchivedDocument> {
  const archived = archivedDocument(key)
  if (archived !== null) return Promise.resolve(archived)
  const name = keyInWords(key)
  const known = underWay.get(name)
  if (known !== undefined) return known
  const archiving = archive(key)
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

/** What the file of a document is called, made or not. */
export function fileNameOf(key: DocumentKey): string {
  return documentFileName(releasedOffer(key), key.kind)
}

async function archive(key: DocumentKey): Promise<ArchivedDocument> {
  const recorded = await recordedDocument(key)
  if (recorded !== null) return recorded
  const open = await store()
  const offer = releasedOffer(key)
  const entry = releaseOf(key.version)
  const inputs = inputsOf(entry, offer)
  const identity = await signingIdentity(open.db)
  const release = {
    publishedAt: entry.publishedAt,
    ledgerEntrySha256: inputs.ledgerEntry,
    inputsSha256: inputs.inputsSha256,
  }
  const unsigned = { release, task: await taskFor(key, offer) }
  const { bytes, signedAt, timestampedAt } = await makeSigned(open.db, key, unsigned, identity)
  const document = {
    ...key,
    sha256: sha256(bytes),
    size: bytes.length,
    fileName: documentFileName(offer, key.kind),
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

/** The documents of a bundle are archived before the bundle is begun: it names their hashes, and is signed after them. */
async function taskFor({ kind, ...place }: DocumentKey, offer: Offer): Promise<Unsigned['task']> {
  if (kind !== 'bundle') return (signing) => ({ make: 'document', offer, kind, signing })
  const [sla, dpa] = await Promise.all(
    DOCUMENT_KINDS.map(async (part) => await bytesOf(await archiveDocument({ ...place, kind: part }))),
  )
  if (sla === undefined || dpa === undefined) throw new RangeError('a bundle has two documents')
  return (signing) => ({ make: 'bundle', offer, sla, dpa, signing })
}

/** Only what the ledger has is archived; a draft may still change. */
function releasedOffer({ version, tier, region }: DocumentKey): Offer {
  const result = offerOf(version, tier, region)
  if (result?.ok !== true) throw new RangeError(`there is no offer ${version}/${tier}/${region}`)
  return result.offer
}

function releaseOf(version: string): ReleaseEntry {
  const entry = catalogue().ledger.find((candidate) => candidate.version === version)
  if (entry === undefined) throw new RangeError(`the ledger has no version ${version}`)
  return entry
}

function inputsOf(entry: ReleaseEntry, offer: Offer): DocumentInputs {
  return {
    ledgerEntry: sha256(canonicalEntry(entry)),
    inputsSha256: entry.inputsSha256,
    offer: sha256(JSON.stringify(offer)),
    software: software(),
  }
}
