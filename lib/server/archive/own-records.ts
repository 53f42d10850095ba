import type { Store } from '../store/open-store.ts'
import { StoreUnavailableError } from '../store/store-error.ts'
import { documentSignings } from '../store/tables.ts'
import { byteFiles } from './bytes/stored-bytes.ts'
import { manifest } from './manifest.ts'
import { readArchive } from './records.ts'

const found = new WeakSet<Store>()

/**
 * Nothing is archived by a database that has lost what was archived before, or is another: documents that buyers hold
 * would get other bytes at the same addresses. Every document is recorded before the manifest names it, and its signing
 * begins with a record, so neither a crash nor a first start looks like that.
 * @throws StoreUnavailableError with what to restore
 */
export async function requireOwnRecords(open: Store): Promise<void> {
  if (found.has(open)) return
  const { documents } = await readArchive(open.db)
  const recorded = new Set(documents.map(({ sha256 }) => sha256))
  const named = manifest().documents.filter(({ sha256 }) => !recorded.has(sha256)).length
  const begun = recorded.size > 0 || (await open.db.select().from(documentSignings).limit(1)).length > 0
  const lost = named > 0 ? named : begun ? 0 : byteFiles().count()
  if (lost > 0)
    throw new StoreUnavailableError(
      `The database does not record ${lost} of the signed documents in STATE_DIRECTORY. Restore the database from a backup of ` +
        'the same time, or start a new archive with an empty STATE_DIRECTORY and keep the old one. See docs/operating.md, “Backups”.',
    )
  found.add(open)
}
