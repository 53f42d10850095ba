import { isStoreUnavailable } from '../../db/store-error.ts'
import { log } from '../../platform/logs/log.ts'
import { isMisrecorded, knownStated, misrecordedInWords, readStated } from '../bytes/stored-bytes.ts'
import { manifest } from '../manifest/manifest.ts'
import type { ArchivedDocument } from '../record.ts'

/** So many are read each time, each once in a process: the demo's 135 within about five minutes. */
const READ_EACH_TIME = 8

/** Those that the log has named. */
const told = new Set<string>()

/** The SHA-256 of every document whose file was read and is another document than its record says. */
export function misrecordedDocuments(): ReadonlySet<string> {
  return new Set(
    manifest()
      .documents.filter(isMisrecorded)
      .map(({ sha256 }) => sha256),
  )
}

/**
 * Reads what the next few files say of themselves, and names in the log, once, those that are recorded as another document.
 * What cannot be read is looked for, and told, elsewhere.
 * @throws StoreUnavailableError where the database cannot be asked for them
 */
export async function lookForMisrecorded(documents: readonly ArchivedDocument[]): Promise<void> {
  const unread = documents.filter((document) => knownStated(document) === undefined)
  for (const document of unread.slice(0, READ_EACH_TIME))
    await readStated(document).catch((error: unknown) => {
      if (isStoreUnavailable(error)) throw error
    })
  for (const document of documents.filter(isMisrecorded)) {
    if (!told.has(document.sha256)) log().error(misrecordedInWords(document))
    told.add(document.sha256)
  }
}
