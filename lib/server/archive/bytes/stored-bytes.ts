import { store } from '../../db/store.ts'
import { isDamagedDatabase } from '../../db/store-error.ts'
import { BoundedCache } from '../../platform/bounded-cache.ts'
import { environment } from '../../platform/env.ts'
import { processShared } from '../../platform/process-shared.ts'
import { sha256 as hashOf } from '../../platform/sha256.ts'
import { keyInWords } from '../manifest/names.ts'
import type { ArchivedDocument } from '../record.ts'
import { readSharedBytes } from '../records.ts'
import { isRecordedAs, type Stated, statedIn } from '../stated/stated-document.ts'
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

/** What the files say of themselves, by their SHA-256, each read once; null where one carries no data. */
const statedBy = processShared('stated-documents', () => new Map<string, Stated | null>())

/**
 * What the file of a document says of itself, read once; null where it carries no data.
 * @throws as `bytesOf`, but for what its record says
 */
export async function readStated({ sha256, size }: ArchivedDocument): Promise<Stated | null> {
  const known = statedBy.get(sha256)
  if (known !== undefined) return known
  // A replica need not keep a copy for that.
  const isShared = environment().DATABASE_URL !== undefined
  const bytes =
    inMemory.get(sha256) ??
    (isShared ? await sharedBytes(sha256) : requireThere(sha256, await byteFiles().read(sha256, size)))
  return noteStated(sha256, bytes)
}

/** What the file of a document says of itself, as far as it has been read in this process; undefined before that. */
export function knownStated({ sha256 }: Pick<ArchivedDocument, 'sha256'>): Stated | null | undefined {
  return statedBy.get(sha256)
}

/** Whether the file of a document was read and says that it is another one than its record says. */
export function isMisrecorded(document: ArchivedDocument): boolean {
  const stated = knownStated(document)
  return stated !== undefined && stated !== null && !isRecordedAs(document, stated)
}

/** The bytes of an archived document where they lie in memory; what is asked for often does. */
export function bytesInMemory(document: ArchivedDocument): Buffer | undefined {
  return isMisrecorded(document) ? undefined : inMemory.get(document.sha256)
}

/**
 * The bytes of an archived document: from memory, from the disk, or from the database that replicas share, in which case
 * they are laid on this disk.
 * @throws DamagedFileError where they were changed
 * @throws LostBytesError where they are gone, or are those of another document than is recorded
 * @throws StoreUnavailableError where only the database has them and it cannot be reached
 */
export async function bytesOf(document: ArchivedDocument): Promise<Buffer> {
  const { sha256 } = document
  const known = inMemory.get(sha256)
  const bytes = known ?? (await storedBytes(document))
  if (!statedBy.has(sha256)) noteStated(sha256, bytes)
  if (isMisrecorded(document)) throw new LostBytesError(misrecordedInWords(document))
  if (known === undefined) inMemory.set(sha256, bytes)
  return bytes
}

/** What to tell whoever runs the desk of a document whose record was changed. */
export function misrecordedInWords(document: ArchivedDocument): string {
  const { name = '', created = '' } = knownStated(document) ?? {}
  return (
    `The database records ${byteFiles().nameOf(document.sha256)} as ${keyInWords(document)}, signed at ${document.signedAt}. ` +
    `The file itself, under its signature, is ${name.replace(/\.json$/, '.pdf')}, signed at ${created} (UTC). ` +
    'Restore the database from a backup.'
  )
}

async function storedBytes({ sha256, size }: ArchivedDocument): Promise<Buffer> {
  // The embedded database leaves them to files.
  const isShared = environment().DATABASE_URL !== undefined
  const bytes = isShared ? await copyOf(sha256, size) : await byteFiles().read(sha256, size)
  return requireThere(sha256, bytes)
}

function requireThere(sha256: string, bytes: Buffer | null): Buffer {
  if (bytes === null) throw new LostBytesError(`${byteFiles().nameOf(sha256)} is missing. ${RESTORE}`)
  return bytes
}

function noteStated(sha256: string, bytes: Buffer): Stated | null {
  const stated = statedIn(bytes)
  statedBy.set(sha256, stated)
  return stated
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
