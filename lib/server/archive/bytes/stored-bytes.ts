import { store } from '../../db/store.ts'
import { isDamagedDatabase } from '../../db/store-error.ts'
import { BoundedCache } from '../../platform/bounded-cache.ts'
import { environment } from '../../platform/env.ts'
import { processShared } from '../../platform/process-shared.ts'
import { sha256 as hashOf } from '../../platform/sha256.ts'
import type { ArchivedDocument } from '../record.ts'
import { readSharedBytes } from '../records.ts'
import { ByteFiles, DamagedFileError, RESTORE, RESTORE_DATABASE } from './byte-files.ts'

/** Recorded bytes that are neither on the disk nor in the database: a backup must bring them back. */
class LostBytesError extends Error {
  override name = 'LostBytesError'
}

/** Whether an error says that bytes are damaged or lost; by its name, as `isStoreUnavailable` does. */
export function isAboutBytes(error: unknown): error is Error {
  return error instanceof Error && ['DamagedFileError', 'LostBytesError'].includes(error.name)
}

/** In memory; the whole of a small archive. */
const MOST_KEPT_BYTES = 64_000_000

const inMemory = processShared(
  'document-bytes',
  () => new BoundedCache<string, Buffer>(MOST_KEPT_BYTES, ({ length }) => length),
)

/** The files of this desk's documents. */
export function byteFiles(): ByteFiles {
  return new ByteFiles(environment().STATE_DIRECTORY)
}

/** Whether an error says that bytes are neither on the disk nor in the database. */
export function isLost(error: unknown): boolean {
  return error instanceof Error && error.name === 'LostBytesError'
}

/** The bytes of an archived document where they lie in memory; what is asked for often does. */
export function bytesInMemory({ sha256 }: Pick<ArchivedDocument, 'sha256'>): Buffer | undefined {
  return inMemory.get(sha256)
}

/**
 * The bytes of an archived document: from memory, from the disk, or from the database that replicas share, in which case
 * they are laid on this disk.
 * @throws DamagedFileError where they were changed
 * @throws LostBytesError where they are gone
 * @throws StoreUnavailableError where only the database has them and it cannot be reached
 */
export async function bytesOf(document: Pick<ArchivedDocument, 'sha256' | 'size'>): Promise<Buffer> {
  const { sha256, size } = document
  const known = bytesInMemory(document)
  if (known !== undefined) return known
  // The embedded database leaves them to files.
  const isShared = environment().DATABASE_URL !== undefined
  const bytes = isShared ? await copyOf(sha256, size) : await byteFiles().read(sha256, size)
  if (bytes === null) throw new LostBytesError(`${byteFiles().nameOf(sha256)} is missing. ${RESTORE}`)
  inMemory.set(sha256, bytes)
  return bytes
}

/** A copy that is damaged is made anew. */
async function copyOf(sha256: string, size: number): Promise<Buffer> {
  const copy = await byteFiles()
    .read(sha256, size)
    .catch((error: unknown) => {
      if (isAboutBytes(error)) return 'damaged' as const
      throw error
    })
  if (copy !== null && copy !== 'damaged') return copy
  const bytes = await sharedBytes(sha256)
  if (copy === 'damaged') await byteFiles().remove(sha256)
  await byteFiles().write(sha256, bytes)
  return bytes
}

async function sharedBytes(sha256: string): Promise<Buffer> {
  const { db } = await store()
  const bytes = await readSharedBytes(db, sha256).catch((error: unknown) => {
    throw isDamagedDatabase(error) ? damaged(sha256, error) : error
  })
  if (bytes === null)
    throw new LostBytesError(`The database lacks the bytes of ${sha256}. ${RESTORE_DATABASE}`)
  if (hashOf(bytes) !== sha256) throw damaged(sha256)
  return Buffer.from(bytes)
}

function damaged(sha256: string, cause?: unknown): DamagedFileError {
  const message = `The bytes of ${sha256} in the database are damaged. ${RESTORE_DATABASE}`
  return new DamagedFileError(message, cause === undefined ? {} : { cause })
}
