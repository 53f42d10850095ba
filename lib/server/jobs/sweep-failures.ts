import { isStoreUnavailable } from '../db/store-error.ts'
import { FULL_DISKS, fullDiskCode } from '../platform/files/full-disk-code.ts'
import { log } from '../platform/logs/log.ts'

/** What each sweep last failed for and has not got over since, by its name. */
const failing = new Map<string, string>()

/**
 * Tells of a failure that a sweep has no words of its own for: once until it succeeds or fails for another reason. A full
 * disk stops many sweeps and is told for one of them; that the database is away is told for all of them, elsewhere.
 */
export function tellSweepFailed(sweep: string, err: unknown): void {
  if (isStoreUnavailable(err)) return
  const full = fullDiskCode(err)
  const what = full !== null ? FULL_DISKS[full] : err instanceof Error ? err.message : String(err)
  const isTold = full === null ? failing.get(sweep) === what : [...failing.values()].includes(what)
  failing.set(sweep, what)
  if (isTold) return
  if (full !== null) log().warn({ sweep }, `A sweep failed. ${what}`)
  else log().error({ err, sweep }, 'A sweep failed; trying again')
}

/** A sweep has succeeded: when it fails next, it is told again. */
export function noteSweepSucceeded(sweep: string): void {
  failing.delete(sweep)
}
