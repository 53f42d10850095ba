/** How the system says that a file or directory cannot be reached, whatever it was asked to do with it. */
const CODES = new Set([
  ...['EACCES', 'EPERM', 'EROFS', 'EIO', 'ENXIO', 'ENODEV', 'ESTALE', 'ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP'],
  ...['EMFILE', 'ENFILE'],
])
/** Names and sockets have the same codes, and are no files. */
const OF_NETWORK = new Set(['connect', 'getaddrinfo', 'listen'])

/** A disk that neither answers nor fails, such as one behind a network that is gone. */
export class StorageTimeoutError extends Error {
  override name = 'StorageTimeoutError'

  constructor() {
    super('STATE_DIRECTORY does not answer: what is read or written there does not come back in time.')
  }
}

/**
 * Whether an error, or what it was caused by, says that a disk or a directory cannot be used now. A timeout by its name, as
 * `isStoreUnavailable`: the error may come from another copy of its class.
 */
export function isStorageFault(error: unknown): error is Error {
  if (!(error instanceof Error)) return false
  if (error.name === 'StorageTimeoutError') return true
  const { code = '', syscall = '' } = error as NodeJS.ErrnoException
  return (CODES.has(code) && syscall !== '' && !OF_NETWORK.has(syscall)) || isStorageFault(error.cause)
}
