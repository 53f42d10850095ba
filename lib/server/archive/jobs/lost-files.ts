import { isStoreUnavailable } from '../../db/store-error.ts'
import { log } from '../../platform/logs/log.ts'
import { withCause } from '../../platform/logs/with-cause.ts'
import type { BytesPlace } from '../bytes/bytes-place.ts'
import { storageTurns } from '../bytes/storage-turns.ts'
import type { ArchivedDocument } from '../record.ts'

/** So many are read whole each time, in turn: some 4 MB, which a disk or a database does not notice. */
const READ_EACH_TIME = 8

let lost: ReadonlySet<string> = new Set()
/** Those of which nothing is known, with what the system said. */
let unreadable: ReadonlyMap<string, unknown> = new Map()
/** Those whose bytes were others when they were last read. */
const damaged = new Set<string>()
/** Where the next turn begins. */
let turn = 0

/** The SHA-256 of every recorded document whose bytes were gone, or had another length or other bytes, when last looked at. */
export function lostDocuments(): ReadonlySet<string> {
  return lost
}

/** The SHA-256 of every recorded document whose bytes could not be looked at or read; the others were. */
export function unreadableDocuments(): ReadonlySet<string> {
  return new Set(unreadable.keys())
}

/** Notes that nothing is there of these documents, for they lie in another directory; the log says that of all at once. */
export function noteAllElsewhere(documents: readonly Pick<ArchivedDocument, 'sha256'>[]): void {
  lost = new Set(documents.map(({ sha256 }) => sha256))
  unreadable = new Map()
  damaged.clear()
}

/** Whether one of them is there, with other bytes. */
export function hasDamagedDocuments(): boolean {
  return damaged.size > 0
}

/**
 * Looks for the bytes of every document, reads some of them whole, and says in the log what has changed since. Whatever
 * comes of it, the bytes are looked at when they are served.
 * @throws NodeJS.ErrnoException, StorageTimeoutError where none of the files can be looked at, which says nothing of them;
 *   StoreUnavailableError where the database cannot be asked for them
 */
export async function lookForBytes(
  documents: readonly Pick<ArchivedDocument, 'sha256' | 'size'>[],
  place: BytesPlace,
): Promise<void> {
  const failed = new Map<string, unknown>()
  const found = await place.missing(documents, failed, damaged)
  const there = documents.map(({ sha256 }) => sha256).filter((hash) => !found.has(hash) && !failed.has(hash))
  await readSome(there, place, failed)
  const [failure] = failed.values()
  if (failure !== undefined && (failed.size === documents.length || storageTurns().allHang)) throw failure
  for (const hash of damaged) if (!failed.has(hash)) found.add(hash)
  tellOf(found, failed, documents.length, place)
  lost = found
  unreadable = failed
}

/**
 * Reads the next few, and some of those that were damaged or could not be read, which may be well again. One after the
 * other. What could not be read stays so until it is.
 * @param failed where those are entered that cannot be read
 */
async function readSome(
  hashes: readonly string[],
  place: BytesPlace,
  failed: Map<string, unknown>,
): Promise<void> {
  const first = turn < hashes.length ? turn : 0
  turn = first + READ_EACH_TIME
  const again = [...damaged].slice(0, READ_EACH_TIME)
  for (const hash of again) if (!hashes.includes(hash)) damaged.delete(hash)
  const there = new Set(hashes)
  const before = [...unreadable.keys()].filter((hash) => there.has(hash))
  const toRead = new Set([
    ...hashes.slice(first, turn),
    ...again.filter((one) => damaged.has(one)),
    ...before.slice(0, READ_EACH_TIME),
  ])
  for (const hash of before) if (!toRead.has(hash)) failed.set(hash, unreadable.get(hash))
  for (const hash of toRead) {
    try {
      if (await place.isSound(hash)) damaged.delete(hash)
      else damaged.add(hash)
    } catch (error) {
      if (isStoreUnavailable(error)) throw error
      failed.set(hash, error)
    }
  }
}

function tellOf(
  found: ReadonlySet<string>,
  failed: ReadonlyMap<string, unknown>,
  all: number,
  place: BytesPlace,
): void {
  const [first] = found
  if (first !== undefined && found.size !== lost.size)
    log().error(
      `${found.size} of ${all} signed files are missing or damaged, such as ` +
        `${place.nameOf(first)}. ${place.restore}`,
    )
  const [one] = failed
  if (one !== undefined && failed.size !== unreadable.size)
    log().error(
      `${failed.size} of ${all} signed files cannot be read, such as ${place.nameOf(one[0])}: ` +
        withCause(one[1] as Error),
    )
  if (first === undefined && one === undefined && lost.size + unreadable.size > 0)
    log().info('All signed files are there again')
}
