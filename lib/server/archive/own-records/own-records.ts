import type { Store } from '../../db/open-store.ts'
import { StoreIncompleteError, StoreReplacedError } from '../../db/store-error.ts'
import { isStorageFault } from '../../platform/files/storage-fault.ts'
import { processShared } from '../../platform/process-shared.ts'
import { byteFiles } from '../bytes/stored-bytes.ts'
import { isInDoubt, setDoubt } from '../manifest/doubt.ts'
import { addUndisputed, manifest, noteDatabaseOpen, recordedDocuments } from '../manifest/manifest.ts'
import type { Manifest } from '../manifest/manifest-file.ts'
import { keyInWords } from '../manifest/names.ts'
import { readArchive } from '../records.ts'
import { isOfRecordedSigning } from '../signing/signing-record.ts'

/** What was found of a database, and when the look began. */
type Found = { incomplete: StoreIncompleteError | StoreReplacedError | null; at: number }

/** Of the database that is open; each look is for all who ask meanwhile. */
const shared = processShared('own-records', () => ({
  found: new WeakMap<Store, Found>(),
  looking: new WeakMap<Store, Promise<Found>>(),
}))

/** A failure is looked into again after a while, not for every request. */
const LOOK_AGAIN = 10_000
/** So often is a PostgreSQL looked at that has all: an older backup may be restored under it, or a replica follow it. */
const LOOK_AGAIN_AT_SHARED = 60_000

/**
 * Nothing is archived by a database that has lost what was archived before, or is another or an older one: documents
 * that buyers hold would get other bytes at the same addresses. Every document is recorded before the manifest names it,
 * and its signature before its file is written; so neither a crash nor a first start looks like that.
 * @throws StoreIncompleteError, StoreReplacedError with what to restore
 */
export async function requireOwnRecords(open: Store): Promise<void> {
  const known = shared.found.get(open)
  const { incomplete } = known !== undefined && isStillSo(known, open) ? known : await look(open)
  setDoubt(incomplete !== null)
  if (incomplete !== null) throw incomplete
}

/** The embedded database is nobody else's while it is open. */
function isStillSo({ incomplete, at }: Found, { backend, brokeAt }: Store): boolean {
  const age = performance.now() - at
  if (incomplete !== null) return age < LOOK_AGAIN
  return backend === 'pglite' || (age < LOOK_AGAIN_AT_SHARED && at > brokeAt() && !isInDoubt())
}

/** Where it cannot be looked into, nobody can say what is archived. */
function look(open: Store): Promise<Found> {
  const { found, looking } = shared
  const known = looking.get(open)
  if (known !== undefined) return known
  const begun = lookInto(open)
    .then((result) => {
      found.set(open, result)
      return result
    })
    .catch((error: unknown) => {
      setDoubt(true)
      throw error
    })
    .finally(() => looking.delete(open))
  looking.set(open, begun)
  return begun
}

async function lookInto(open: Store): Promise<Found> {
  const at = performance.now()
  const wasWhole = shared.found.get(open)?.incomplete === null
  const { lost, archive } = await missingRecords(open, wasWhole)
  // Before anything is added, and so written into a directory that is not this archive's.
  if (lost > 0 && (await isOfAnotherArchive(open, archive)))
    return {
      incomplete: new StoreReplacedError(
        'STATE_DIRECTORY was replaced under this server: it holds another archive, with none of the documents of this one. ' +
          'Put the directory of this archive back, or restart the server to serve the other one.',
      ),
      at,
    }
  addUndisputed(archive)
  noteDatabaseOpen(lost === 0, open.requireThere)
  const incomplete =
    lost === 0
      ? null
      : new StoreIncompleteError(
          `The database does not record ${lost} of the signed documents in STATE_DIRECTORY. Restore the database from a backup ` +
            'of the same time, or start a new archive with an empty STATE_DIRECTORY and keep the old one. See ' +
            'docs/operating.md, “Backups”.',
        )
  return { incomplete, at }
}

/**
 * How many archived documents the database lacks, or records with other bytes. Files before records: another process may be archiving.
 * @param wasWhole whether it had all before: the manifest then names every document
 */
async function missingRecords(open: Store, wasWhole: boolean): Promise<{ lost: number; archive: Manifest }> {
  const files = byteFiles()
  // They are read in the main thread, which a disk that hangs would stop.
  if (!wasWhole) await files.answers()
  const hashes = wasWhole ? [] : files.hashes()
  const said = manifest().documents
  const archive = await readArchive(open.db)
  const recorded = new Set(archive.documents.map(({ sha256 }) => sha256))
  // By its key: records that were exchanged name every file, and each for another document.
  const shaOf = new Map(archive.documents.map((document) => [keyInWords(document), document.sha256]))
  const named = said.filter((document) => shaOf.get(keyInWords(document)) !== document.sha256).length
  if (named > 0) return { lost: named, archive }
  const unrecorded = hashes.filter((hash) => !recorded.has(hash))
  for (const hash of unrecorded)
    if (!(await isOfRecordedSigning(open.db, await unrecordedBytes(hash))))
      return { lost: unrecorded.length, archive }
  if (open.backend === 'pglite') for (const hash of unrecorded) files.setAside(hash, performance.timeOrigin)
  return { lost: 0, archive }
}

/**
 * Whether the state directory as a whole is another one than the process began with: neither record nor file is there of
 * what was recorded. A backup from before the first document looks the same, and is as little to be written into.
 */
async function isOfAnotherArchive({ backend }: Store, archive: Manifest): Promise<boolean> {
  const known = recordedDocuments()
  if (backend !== 'pglite' || known.length === 0) return false
  const recorded = new Set(archive.documents.map(({ sha256 }) => sha256))
  if (known.some(({ sha256 }) => recorded.has(sha256))) return false
  for (const { sha256 } of known) if ((await byteFiles().sizeOf(sha256)) !== null) return false
  return true
}

/** Null where they are damaged or gone. A disk that cannot be read says nothing of what is recorded. */
async function unrecordedBytes(hash: string): Promise<Buffer | null> {
  try {
    return await byteFiles().read(hash)
  } catch (error) {
    if (isStorageFault(error)) throw error
    return null
  }
}
