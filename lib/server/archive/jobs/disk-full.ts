import { environment } from '../../platform/env.ts'

/** How the system says that a disk, or the user's share of it, is full. */
const OF_FILES = ['ENOSPC', 'EDQUOT']
/** How PostgreSQL says it of its own (SQLSTATE, disk_full). */
const OF_DATABASE = '53100'

/**
 * The code of health where something failed because a disk is full; null where that is not the cause. An embedded database
 * fills the same disk as the files, so both have one code.
 * @param isEmbedded whether the database lies in STATE_DIRECTORY
 */
export function fullDiskCode(
  error: unknown,
  isEmbedded = environment().DATABASE_URL === undefined,
): 'disk-full' | 'database-disk-full' | null {
  if (!(error instanceof Error)) return null
  const { code = '' } = error as NodeJS.ErrnoException
  if (OF_FILES.includes(code)) return 'disk-full'
  if (code === OF_DATABASE) return isEmbedded ? 'disk-full' : 'database-disk-full'
  return fullDiskCode(error.cause, isEmbedded)
}
