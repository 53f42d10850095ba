import { environment } from '../env.ts'
import { isDiskFull } from './disk-full.ts'

/** How PostgreSQL says it of its own disk (SQLSTATE, disk_full). */
const OF_DATABASE = '53100'

/** Which disk is full and what to do, by the code of health; for the log too. */
export const FULL_DISKS = {
  'disk-full': 'STATE_DIRECTORY is full (no space left on device). Free space; the server tries again.',
  'database-disk-full':
    'The disk of the database is full (no space left on device). Free space; the server tries again.',
} as const

/**
 * The code of health where something failed because a disk is full; null where that is not the cause. An embedded database
 * fills the same disk as the files, so both have one code.
 * @param isEmbedded whether the database lies in STATE_DIRECTORY
 */
export function fullDiskCode(
  error: unknown,
  isEmbedded = environment().DATABASE_URL === undefined,
): keyof typeof FULL_DISKS | null {
  if (!isDiskFull(error)) return null
  return !isEmbedded && isOfDatabase(error) ? 'database-disk-full' : 'disk-full'
}

function isOfDatabase(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return (error as NodeJS.ErrnoException).code === OF_DATABASE || isOfDatabase(error.cause)
}
