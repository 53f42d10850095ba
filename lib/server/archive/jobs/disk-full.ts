import { environment } from '../../platform/env.ts'

/** How the system says that a disk, or the user's share of it, is full. */
const OF_FILES = ['ENOSPC', 'EDQUOT']
/** How PostgreSQL says it of its own (SQLSTATE, disk_full). */
const OF_DATABASE = '53100'

/**
 * What to say where something failed because a disk is full, for whoever runs the desk; null where that is not the cause.
 * It names no path: a page that anyone can read says it too. An embedded database fills the same disk as the files, so both
 * have one sentence.
 * @param isEmbedded whether the database lies in STATE_DIRECTORY
 */
export function fullDiskReason(
  error: unknown,
  isEmbedded = environment().DATABASE_URL === undefined,
): string | null {
  if (!(error instanceof Error)) return null
  const { code = '' } = error as NodeJS.ErrnoException
  if (OF_FILES.includes(code)) return inWords('STATE_DIRECTORY')
  if (code === OF_DATABASE) return inWords(isEmbedded ? 'STATE_DIRECTORY' : 'The disk of the database')
  return fullDiskReason(error.cause, isEmbedded)
}

function inWords(what: string): string {
  return `${what} is full (no space left on device). Free space; the server tries again.`
}
