/** The database cannot be used now; the message may be shown, and holds no password. */
export class StoreUnavailableError extends Error {
  override name = 'StoreUnavailableError'
}

/** Another process holds the embedded database. */
export class StoreLockedError extends StoreUnavailableError {
  override name = 'StoreLockedError'
}
