/** The database cannot be used now; the message may be shown, and holds no password. */
export class StoreUnavailableError extends Error {
  override name = 'StoreUnavailableError'
}

/** Another process holds the embedded database. */
export class StoreLockedError extends StoreUnavailableError {
  override name = 'StoreLockedError'
}

/** The embedded database is gone from where it was: a backup brings it back, and none is made in its place. */
export class StoreLostError extends StoreUnavailableError {
  override name = 'StoreLostError'
}

/** The database is not the one of this archive, or an older one: it lacks documents that were archived before. */
export class StoreIncompleteError extends StoreUnavailableError {
  override name = 'StoreIncompleteError'
}

const NAMES = new Set(['StoreUnavailableError', 'StoreLockedError', 'StoreLostError', 'StoreIncompleteError'])
/** How the system and PostgreSQL (classes 08 and 57P of SQLSTATE, too many connections) call a database out of reach. */
const CODES =
  /^(?:ECONN[A-Z]+|EPIPE|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|08\w{3}|57P0\d|53300)$/
/** The drivers give these no code. */
const MESSAGES =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Cannot use a pool after|PGlite is closed)/

/**
 * Whether an error, or what it was caused by, says that the database cannot be used now: it could not be opened, or has
 * gone since. By its name, for Next evaluates this module several times in one process, and an error may come from the
 * class of another copy.
 */
export function isStoreUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as NodeJS.ErrnoException
  return (
    NAMES.has(error.name) ||
    CODES.test(code ?? '') ||
    MESSAGES.test(error.message) ||
    isStoreUnavailable(error.cause)
  )
}
