import type { Store } from '../db/open-store.ts'
import { StoreIncompleteError } from '../db/store-error.ts'
import { isStorageFault } from '../platform/storage-fault.ts'
import { byteFiles } from './bytes/stored-bytes.ts'
import { setDoubt } from './doubt.ts'
import { addToManifest, manifest, noteDatabaseOpen } from './manifest.ts'
import type { Manifest } from './manifest-file.ts'
import { readArchive } from './records.ts'
import { isOfRecordedSigning } from './signing-record.ts'

/** What was found of a database; a failure is looked into again after a while, not for every request. */
type Found = { incomplete: StoreIncompleteError | null; at: number }

const found = new WeakMap<Store, Found>()
const LOOK_AGAIN = 10_000

/**
 * Nothing is archived by a database that has lost what was archived before, or is another or an older one: documents
 * that buyers hold would get other bytes at the same addresses. Every document is recorded before the manifest names it,
 * and its signature before its file is written; so neither a crash nor a first start looks like that.
 * @throws StoreIncompleteError with what to restore
 */
export async function requireOwnRecords(open: Store): Promise<void> {
  const known = found.get(open)
  const isKnown =
    known !== undefined && (known.incomplete === null || performance.now() - known.at < LOOK_AGAIN)
  const incomplete = isKnown ? known.incomplete : await lookInto(open)
  setDoubt(incomplete !== null)
  if (incomplete !== null) throw incomplete
}

async function lookInto(open: Store): Promise<StoreIncompleteError | null> {
  const { lost, archive } = await missingRecords(open)
  addToManifest(archive)
  noteDatabaseOpen(lost === 0)
  const incomplete =
    lost === 0
      ? null
      : new StoreIncompleteError(
          `The database does not record ${lost} of the signed documents in STATE_DIRECTORY. Restore the database from a backup ` +
            'of the same time, or start a new archive with an empty STATE_DIRECTORY and keep the old one. See ' +
            'docs/operating.md, “Backups”.',
        )
  found.set(open, { incomplete, at: performance.now() })
  return incomplete
}

/** How many archived documents the database lacks. Files before records: another process may be archiving. */
async function missingRecords(open: Store): Promise<{ lost: number; archive: Manifest }> {
  const files = byteFiles()
  const hashes = files.hashes()
  const said = manifest().documents
  const archive = await readArchive(open.db)
  const recorded = new Set(archive.documents.map(({ sha256 }) => sha256))
  const named = said.filter(({ sha256 }) => !recorded.has(sha256)).length
  if (named > 0) return { lost: named, archive }
  const unrecorded = hashes.filter((hash) => !recorded.has(hash))
  for (const hash of unrecorded)
    if (!(await isOfRecordedSigning(open.db, await unrecordedBytes(hash))))
      return { lost: unrecorded.length, archive }
  if (open.backend === 'pglite') for (const hash of unrecorded) files.setAside(hash, performance.timeOrigin)
  return { lost: 0, archive }
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
