/** The database cannot be used now; the message may be shown, and holds no password. */
export class StoreUnavailableError extends Error {
  override name = 'StoreUnavailableError'
}

/** Another process holds the embedded database. */
export class StoreLockedError extends StoreUnavailableError {
  override name = 'StoreLockedError'
}

const NAMES = new Set(['StoreUnavailableError', 'StoreLockedError'])

/**
 * Whether an error says that the database cannot be used now. By its name, for Next evaluates this module several times
 * in one process, and an error may come from the class of another copy.
 */
export function isStoreUnavailable(error: unknown): boolean {
  return error instanceof Error && NAMES.has(error.name)
}
