import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { documentFileName } from '#lib/domain/legal/file-name.ts'
import { DOCUMENT_KINDS } from '#lib/domain/legal/text.ts'
import type { Offer } from '#lib/domain/offer.ts'
import { canonicalEntry, type ReleaseEntry } from '#lib/domain/release/entry.ts'
import { catalogue, offerOf } from '#lib/server/data/current.ts'
import { sha256 } from '#lib/server/sha256.ts'
import { now } from '../clock.ts'
import { makeInPool } from '../documents/pdf-pool.ts'
import type { Signing } from '../signing/identity.ts'
import type { Store } from '../store/open-store.ts'
import { store } from '../store/store.ts'
import type { DocumentInputs } from '../store/tables.ts'
import { byteFiles, bytesOf } from './bytes/stored-bytes.ts'
import { addToManifest, archivedCertificate, archivedDocument, keyInWords } from './manifest.ts'
import type { ArchivedDocument, DocumentKey } from './record.ts'
import { readCertificates, readRecord, recordDocument, signedAt } from './records.ts'
import { signingIdentity } from './signing-identity.ts'

// Next evaluates a module several times in one process; a document is made once at a time.
const KEY = Symbol.for('sla-desk.archiving')
const shared = globalThis as { [KEY]?: Map<string, Promise<ArchivedDocument>> }

/**
 * The archived document of a key, made, signed and archived first where the archive lacks it; who asks meanwhile waits
 * for the same. Whatever crashes on the way, the document is recorded once, and its bytes lie there before the record.
 * @throws StoreUnavailableError where the database cannot be reached
 * @throws RangeError where the key names no release, or no offer of it
 */
export function archiveDocument(key: DocumentKey): Promise<ArchivedDocument> {
  const archived = archivedDocument(key)
  if (archived !== null) return Promise.resolve(archived)
  shared[KEY] ??= new Map()
  const underWay = shared[KEY]
  const name = keyInWords(key)
  const known = underWay.get(name)
  if (known !== undefined) return known
  const archiving = archive(key).finally(() => underWay.delete(name))
  underWay.set(name, archiving)
  return archiving
}

async function archive(key: DocumentKey): Promise<ArchivedDocument> {
  const open = await store()
  const recorded = await readRecord(open.db, key)
  if (recorded !== null) return await listed(open, recorded)
  const offer = releasedOffer(key)
  const entry = releaseOf(key.version)
  const identity = await signingIdentity(open.db)
  const at = await signedAt(open.db, key.version, identity, now())
  const signing: Signing = { identity, at, released: entry.publishedAt }
  const bytes = await make(key, offer, signing)
  const document: ArchivedDocument = {
    ...key,
    sha256: sha256(bytes),
    size: bytes.length,
    fileName: documentFileName(offer, key.kind),
    certificate: identity.certificate.fingerprint,
    archivedAt: now().toISOString(),
  }
  return await listed(open, await keep(open, document, inputsOf(entry, offer), bytes))
}

/** Bytes before the record: a record whose bytes are missing would be worse than bytes that nothing names. */
async function keep(
  { db, backend }: Store,
  document: ArchivedDocument,
  inputs: DocumentInputs,
  bytes: Uint8Array,
): Promise<ArchivedDocument> {
  await byteFiles().write(document.sha256, bytes)
  const recorded = await recordDocument(db, document, inputs, backend === 'postgres' ? bytes : null)
  if (recorded.sha256 !== document.sha256) await byteFiles().remove(document.sha256)
  return recorded
}

/** Tells the public pages; another process may have signed with a certificate that this one has not met. */
async function listed({ db }: Store, document: ArchivedDocument): Promise<ArchivedDocument> {
  const known = archivedCertificate(document.certificate) !== null
  addToManifest({ documents: [document], certificates: known ? [] : await readCertificates(db) })
  return document
}

async function make({ kind, ...place }: DocumentKey, offer: Offer, signing: Signing): Promise<Uint8Array> {
  if (kind !== 'bundle') return await makeInPool({ make: 'document', offer, kind, signing })
  const [sla, dpa] = await Promise.all(
    DOCUMENT_KINDS.map(async (part) => await bytesOf(await archiveDocument({ ...place, kind: part }))),
  )
  if (sla === undefined || dpa === undefined) throw new RangeError('a bundle has two documents')
  return await makeInPool({ make: 'bundle', offer, sla, dpa, signing })
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

let ofThisBuild: string | undefined

/** What made the bytes: the compiled templates and renderer, and the packages that they use. */
function software(): string {
  const hashOf = (file: string) => sha256(readFileSync(join(/*turbopackIgnore: true*/ process.cwd(), file)))
  ofThisBuild ??= `pdf-worker ${hashOf('.build/pdf-worker.mjs')}, packages ${hashOf('package-lock.json')}`
  return ofThisBuild
}
