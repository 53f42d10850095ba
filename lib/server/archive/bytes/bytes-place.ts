import type { Database, Store } from '../../db/open-store.ts'
import { isDamagedDatabase } from '../../db/store-error.ts'
import type { ArchivedDocument } from '../record.ts'
import { hasSoundSharedBytes, readLackingBytes } from '../records.ts'
import { RESTORE, RESTORE_DATABASE } from './byte-files.ts'
import { byteFiles } from './stored-bytes.ts'

type Bytes = Pick<ArchivedDocument, 'sha256' | 'size'>

/** Where the bytes of all documents lie, to be looked for. */
export type BytesPlace = {
  /**
   * The SHA-256 of every document whose bytes are not there.
   * @param failed where those are entered that cannot be looked at
   * @param damaged where those are entered whose bytes have another length
   */
  missing(
    documents: readonly Bytes[],
    failed: Map<string, unknown>,
    damaged: Set<string>,
  ): Promise<Set<string>>
  /** Whether the bytes are those of this SHA-256; one that has gone meanwhile is missing next time. */
  isSound(sha256: string): Promise<boolean>
  /** For people. */
  nameOf(sha256: string): string
  /** What brings lost bytes back. */
  restore: string
}

/** So many files are looked at at once: a large archive must not take every thread that reads files. */
const AT_ONCE = 2

/** Replicas have their documents in the database they share, and copy from it what their own disk lacks. */
export function bytesPlaceOf({ backend, db }: Store): BytesPlace {
  return backend === 'pglite' ? IN_FILES : inDatabase(db)
}

export const IN_FILES: BytesPlace = {
  missing: async (documents, failed, damaged) => {
    const missing = new Set<string>()
    const left = documents.values()
    const look = async () => {
      for (const { sha256, size } of left)
        await byteFiles()
          .sizeOf(sha256)
          .then(
            (there) => {
              if (there === null) missing.add(sha256)
              else if (there !== size) damaged.add(sha256)
            },
            (error: unknown) => failed.set(sha256, error),
          )
    }
    await Promise.all(Array.from({ length: AT_ONCE }, look))
    return missing
  },
  isSound: async (sha256) => {
    try {
      await byteFiles().read(sha256)
      return true
    } catch (error) {
      // By its name: who asked for the same file may have another copy of its class.
      if (error instanceof Error && error.name === 'DamagedFileError') return false
      throw error
    }
  },
  nameOf: (sha256) => byteFiles().nameOf(sha256),
  restore: RESTORE,
}

function inDatabase(db: Database): BytesPlace {
  return {
    missing: async () => new Set(await readLackingBytes(db)),
    isSound: async (sha256) => {
      try {
        return await hasSoundSharedBytes(db, sha256)
      } catch (error) {
        if (isDamagedDatabase(error)) return false
        throw error
      }
    },
    nameOf: (sha256) => `${sha256} in the database`,
    restore: RESTORE_DATABASE,
  }
}
