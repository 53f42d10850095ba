import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A lock before it gets its name, or a claim to remove a dead one. */
const DRAFT = /^lock\.(?:claim-)?[0-9a-f-]{36}$/
/** No process takes nearly as long to take a lock. In milliseconds. */
const LONG = 3_600_000

/**
 * Removes what processes have left that were killed in taking the lock, or that a full disk let write nothing. Another that
 * waits for the lock keeps what it has written. For whoever holds the lock.
 */
export function removeLockStrays(directory: string, now: Date): void {
  for (const name of readdirSync(directory)) {
    if (!DRAFT.test(name)) continue
    const path = join(directory, name)
    const stat = statSync(path, { throwIfNoEntry: false })
    // One from later than now was left before the clock was set back.
    if (stat !== undefined && Math.abs(now.getTime() - stat.mtimeMs) > LONG) rmSync(path, { force: true })
  }
}
