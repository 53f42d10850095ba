import { existsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { processShared } from '../../platform/process-shared.ts'
import { StoreLostError, StoreUnavailableError } from '../store-error.ts'

const VERSION = 'PG_VERSION'
const NOTE = 'database-made'
const NOTE_TEXT =
  'A database was made in pglite/ beside this file. If it is gone, restore it from a backup: the server makes no other.\n'

/** Where this process has had a database open: of a directory that was deleted, nothing else tells. */
const had = processShared('embedded-databases', () => new Set<string>())

/** Where the embedded database lies in a state directory. */
export function embeddedIn(stateDirectory: string): string {
  return join(stateDirectory, 'pglite')
}

/** Whether a database lies in this directory: what PostgreSQL itself looks for. */
export function isDatabase(directory: string): boolean {
  return existsSync(join(directory, VERSION))
}

/**
 * The database that lies in a state directory now, told apart from one that is restored in its place: no file of
 * PostgreSQL is written so seldom as this one. Null where there is none.
 * @throws the error of the file system where that cannot be seen
 */
export function databaseIn(stateDirectory: string): string | null {
  try {
    const { dev, ino } = statSync(join(embeddedIn(stateDirectory), VERSION), { bigint: true })
    return `${dev} ${ino}`
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** What is to be said where a database was, and is no more. */
export function lostDatabase(stateDirectory: string): StoreLostError {
  return new StoreLostError(
    `The database in ${stateDirectory} is gone. Restore the directory from a backup, or start a new archive with an empty STATE_DIRECTORY.`,
  )
}

/** Notes that a state directory has a database: from now on none is made there. */
export function noteDatabase(stateDirectory: string): void {
  had.add(stateDirectory)
  const note = join(stateDirectory, NOTE)
  if (!existsSync(note)) writeFileSync(note, NOTE_TEXT, { mode: 0o600 })
}

/**
 * To be asked before a database is opened, which makes one where there is none.
 * @throws StoreLostError where there was one, and is none; StoreUnavailableError where that cannot be seen
 */
export function requireSameDatabase(stateDirectory: string): void {
  if (!had.has(stateDirectory) && !existsSync(join(stateDirectory, NOTE))) return
  try {
    if (databaseIn(stateDirectory) !== null) return
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    throw new StoreUnavailableError(`${stateDirectory} cannot be read (${code}).`, { cause })
  }
  throw lostDatabase(stateDirectory)
}
