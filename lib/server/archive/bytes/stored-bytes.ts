import { store } from '../../db/store.ts'
import { BoundedCache } from '../../platform/bounded-cache.ts'
import { environment } from '../../platform/env.ts'
import { processShared } from '../../platform/process-shared.ts'
import type { ArchivedDocument } from '../record.ts'
import { readSharedBytes } from '../records.ts'
import { ByteFiles, RESTORE } from './byte-files.ts'

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
 * @throws DamagedFileError where the file was changed
 * @throws LostBytesError where they are gone
 * @throws StoreUnavailableError where only the database has them and it cannot be reached
 */
export async function bytesOf({ sha256, size }: Pick<ArchivedDocument, 'sha256' | 'size'>): Promise<Buffer> {
  const known = bytesInMemory({ sha256 })
  if (known !== undefined) return known
  const bytes = (await byteFiles().read(sha256, size)) ?? (await sharedBytes(sha256))
  inMemory.set(sha256, bytes)
  return bytes
}

async function sharedBytes(sha256: string): Promise<Buffer> {
  // The embedded database leaves them to files.
  const bytes = environment().DATABASE_URL === undefined ? null : await bytesInDatabase(sha256)
  if (bytes === null) throw new LostBytesError(`${byteFiles().nameOf(sha256)} is missing. ${RESTORE}`)
  await byteFiles().write(sha256, bytes)
  return Buffer.from(bytes)
}

async function bytesInDatabase(sha256: string): Promise<Uint8Array | null> {
  const { db } = await store()
  return await readSharedBytes(db, sha256)
}
