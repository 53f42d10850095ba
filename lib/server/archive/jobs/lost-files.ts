import { stat } from 'node:fs/promises'
import { log } from '../../platform/log.ts'
import { RESTORE } from '../bytes/byte-files.ts'
import { byteFiles } from '../bytes/stored-bytes.ts'
import type { ArchivedDocument } from '../record.ts'

/** So many files are looked at at once: a large archive must not take every thread that reads files. */
const AT_ONCE = 2

let lost: ReadonlySet<string> = new Set()

/** The SHA-256 of every recorded document whose file was gone, or had another length, when last looked at. */
export function lostDocuments(): ReadonlySet<string> {
  return lost
}

/**
 * Looks for the file of every document, and says in the log what has changed since it was last looked at. Their bytes are
 * looked at when they are served.
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
  tellOf(found, documents.length)
  lost = found
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
    `${found.size} of ${all} signed files are missing or have another length, such as ` +
      `${byteFiles().nameOf(first)}. ${RESTORE}`,
  )
}
