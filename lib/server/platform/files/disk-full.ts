/** Nothing can be written: a fault of the machine that passes once there is space, and not by trying again at once. */
export class DiskFullError extends Error {
  override name = 'DiskFullError'

  constructor(options?: ErrorOptions) {
    super(
      'The disk that holds STATE_DIRECTORY is full. Free some space: the server tries again by itself.',
      options,
    )
  }
}

/** How the system and PostgreSQL (SQLSTATE 53100) call it. */
const CODES = new Set(['ENOSPC', 'EDQUOT', '53100'])

/**
 * Whether an error, or what it was caused by, says that a disk is full. By its name, as `isStoreUnavailable`: the error
 * may come from another copy of its class.
 */
export function isDiskFull(error: unknown): error is Error {
  if (!(error instanceof Error)) return false
  const { code = '' } = error as NodeJS.ErrnoException
  return (
    error.name === 'DiskFullError' ||
    CODES.has(code) ||
    /no space left on device/i.test(error.message) ||
    isDiskFull(error.cause)
  )
}
