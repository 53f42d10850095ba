/** How the system says that a file or directory cannot be reached, whatever it was asked to do with it. */
const CODES = new Set([
  ...['EACCES', 'EPERM', 'EROFS', 'EIO', 'ENXIO', 'ENODEV', 'ESTALE', 'ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP'],
  ...['EMFILE', 'ENFILE'],
])
/** Names and sockets have the same codes, and are no files. */
const OF_NETWORK = new Set(['connect', 'getaddrinfo', 'listen'])

/** Whether an error, or what it was caused by, says that a disk or a directory cannot be used now. */
export function isStorageFault(error: unknown): error is Error {
  if (!(error instanceof Error)) return false
  const { code = '', syscall = '' } = error as NodeJS.ErrnoException
  return (CODES.has(code) && syscall !== '' && !OF_NETWORK.has(syscall)) || isStorageFault(error.cause)
}
