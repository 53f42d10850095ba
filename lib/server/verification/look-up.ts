import { byteFiles } from '../archive/bytes/stored-bytes.ts'
import { isInDoubt } from '../archive/manifest/doubt.ts'
import { addToManifest, archivedBySha256 } from '../archive/manifest/manifest.ts'
import { requireOwnRecords } from '../archive/own-records/own-records.ts'
import type { ArchivedDocument } from '../archive/record.ts'
import { readCertificates, readRecordOf } from '../archive/records.ts'
import { isStoreOpen, store } from '../db/store.ts'
import { isStoreUnavailable, StoreUnavailableError } from '../db/store-error.ts'
import { environment } from '../platform/env.ts'

/**
 * The archived document with this SHA-256 (hexadecimal, lower case), or null. What the manifest of this process lacks,
 * another process may have archived a moment ago: a shared database is asked, with the certificates; where another process
 * has the embedded one, the file of the document is there before the manifest names it.
 * @throws StoreUnavailableError where the database cannot be reached or has lost records: it alone could say that there
 *   is none
 */
export async function lookUp(sha256: string): Promise<ArchivedDocument | null> {
  const known = archivedBySha256(sha256)
  if (known !== null) return known
  const isShared = environment().DATABASE_URL !== undefined
  try {
    // The archive may be whole again by now, and where documents are made on demand only, nobody else looks.
    if (isShared || isInDoubt()) return await askDatabase(sha256, isShared)
    if (isStoreOpen() || (await byteFiles().sizeOf(sha256)) === null) return null
    throw new StoreUnavailableError('Another process has archived this document, or is archiving it.')
  } catch (error) {
    if (isStoreUnavailable(error)) throw error
    throw new StoreUnavailableError('The archive could not be asked.', { cause: error })
  }
}

async function askDatabase(sha256: string, isShared: boolean): Promise<ArchivedDocument | null> {
  const open = await store()
  await requireOwnRecords(open)
  if (!isShared) return archivedBySha256(sha256)
  const document = await readRecordOf(open.db, sha256)
  addToManifest({
    documents: document === null ? [] : [document],
    certificates: await readCertificates(open.db),
  })
  return document
}
