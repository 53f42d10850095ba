import { databaseIn, lostDatabase } from './place.ts'

/** As often as the lock is looked at. */
const EVERY = 1_000

/** Looks whether a database that is open still lies in its directory. */
export type WatchedPlace = {
  /** @throws StoreLostError where it does not */
  requireThere: () => void
  end: () => void
}

/**
 * Watches the database of a state directory, which is open. A process goes on writing into files that were deleted or
 * moved away, and what it records there is in no backup.
 * @param onLost told once that it is gone, or that another lies in its place
 */
export function watchPlace(stateDirectory: string, onLost: () => void): WatchedPlace {
  const own = databaseIn(stateDirectory)
  const isThere = () => {
    try {
      return databaseIn(stateDirectory) === own
    } catch {
      // That a disk cannot be read is for the lock to tell.
      return true
    }
  }
  const timer = setInterval(() => {
    if (isThere()) return
    clearInterval(timer)
    onLost()
  }, EVERY).unref()
  return {
    requireThere: () => {
      if (!isThere()) throw lostDatabase(stateDirectory)
    },
    end: () => clearInterval(timer),
  }
}
