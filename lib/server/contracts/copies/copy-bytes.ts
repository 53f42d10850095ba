import { eq } from 'drizzle-orm'
import { ByteFiles } from '../../archive/bytes/byte-files.ts'
import type { Transaction } from '../../db/command.ts'
import { environment } from '../../platform/env.ts'
import { sha256 as hashOf } from '../../platform/sha256.ts'
import type { Reading } from '../stored-customers.ts'
import { contractCopyBytes } from './tables.ts'

/** Beside the folder of the archive, whose files are all on its records. */
const FOLDER = 'contracts'

/** Whether processes share a database, which then has the bytes: files are of one machine. */
function isShared(): boolean {
  return environment().DATABASE_URL !== undefined
}

function files(): ByteFiles {
  return new ByteFiles(environment().STATE_DIRECTORY, FOLDER)
}

/**
 * Keeps the bytes of an executed copy. A file whose transaction fails stays behind, and is the same when it is sent again.
 * @throws StorageTimeoutError where the disk does not answer
 */
export async function keepBytes(sha256: string, bytes: Uint8Array, tx: Transaction): Promise<void> {
  if (isShared()) await tx.insert(contractCopyBytes).values({ sha256, bytes }).onConflictDoNothing()
  else await files().write(sha256, bytes)
}

/**
 * The bytes of an executed copy.
 * @throws DamagedFileError where they were changed; Error where they are gone
 */
export async function readBytes(
  { sha256, size }: { sha256: string; size: number },
  db: Reading,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!isShared()) {
    const bytes = await files().read(sha256, size)
    if (bytes === null) throw new Error(`The executed copy ${sha256} is missing. Restore it from a backup.`)
    return new Uint8Array(bytes)
  }
  const [row] = await db.select().from(contractCopyBytes).where(eq(contractCopyBytes.sha256, sha256))
  if (row === undefined || hashOf(row.bytes) !== sha256)
    throw new Error(`The executed copy ${sha256} is missing or damaged. Restore the database from a backup.`)
  return new Uint8Array(row.bytes)
}
