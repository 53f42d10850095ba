import { stat } from 'node:fs/promises'
import { log } from '../../platform/log.ts'
import { DamagedFileError, RESTORE } from '../bytes/byte-files.ts'
import { byteFiles } from '../bytes/stored-bytes.ts'
import type { ArchivedDocument } from '../record.ts'

/** So many files are looked at at once: a large archive must not take every thread that reads files. */
const AT_ONCE = 2

/** So many files are read whole each time, in turn: some 4 MB, which a disk does not notice. */
const READ_EACH_TIME = 8

let lost: ReadonlySet<string> = new Set()
/** Those whose bytes were others when they were last read. */
const damaged = new Set<string>()
/** Where the next turn begins. */
let turn = 0

/** The SHA-256 of every recorded document whose file was gone, or had another length or other bytes, when last looked at. */
export function lostDocuments(): ReadonlySet<string> {
  return lost
}

/** Whether one of them is there, with other bytes. */
export function hasDamagedDocuments(): boolean {
  return damaged.size > 0
}

/**
 * Looks for the file of every document, reads some of them whole, and says in the log what has changed since. Whatever
 * comes of it, the bytes are looked at when they are served.
 * @throws NodeJS.ErrnoException where the directory cannot be read
 */
export async function lookForFiles(
  documents: readonly Pick<ArchivedDocument, 'sha256' | 'size'>[],
): Promise<void> {
  const found = new Set<string>()
  const left = documents.values()
  const look = async () => {
    for (const { sha256, size } of left)
      if ((await sizeOf(byteFiles().pathOf(sha256))) !== size) found.add(sha256)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, look))
  const there = documents.map(({ sha256 }) => sha256).filter((hash) => !found.has(hash))
  await readSome(there)
  for (const hash of damaged) found.add(hash)
  tellOf(found, documents.length)
  lost = found
}

/** Reads the next few, and those that were damaged, which may have been restored. One after the other. */
async function readSome(hashes: readonly string[]): Promise<void> {
  const first = turn < hashes.length ? turn : 0
  turn = first + READ_EACH_TIME
  const again = [...damaged].slice(0, READ_EACH_TIME)
  for (const hash of again) if (!hashes.includes(hash)) damaged.delete(hash)
  for (const hash of new Set([...hashes.slice(first, turn), ...again.filter((one) => damaged.has(one))])) {
    if (await isSound(hash)) damaged.delete(hash)
    else damaged.add(hash)
  }
}

/** One that has gone meanwhile is missing next time. */
async function isSound(hash: string): Promise<boolean> {
  try {
    await byteFiles().read(hash)
    return true
  } catch (error) {
    if (error instanceof DamagedFileError) return false
    throw error
  }
}

/** Null where it is gone. A directory that cannot be read says nothing of what is in it. */
async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function tellOf(found: ReadonlySet<string>, all: number): void {
  const [first] = found
  if (first === undefined) {
    if (lost.size > 0) log().info('All signed files are there again')
    return
  }
  if (found.size === lost.size) return
  log().error(
    `${found.size} of ${all} signed files are missing or damaged, such as ` +
      `${byteFiles().nameOf(first)}. ${RESTORE}`,
  )
}
