import { isStoreUnavailable } from '../../db/store-error.ts'

/** Errors whose messages are written for whoever runs the desk, and hold nothing secret. */
const OWN =
  /^(?:Store\w+Error|TimestampError|StartError|SigningFileError|CertificateTimeError|DiskFullError|SecretKeyError|DamagedFileError|LostBytesError)$/

/**
 * Why something failed, for a page that anyone can read: a message of another library may hold a query with its
 * parameters, and so a key.
 */
export function publicReason(error: unknown): string {
  if (error instanceof Error && OWN.test(error.name)) return error.message
  return isStoreUnavailable(error)
    ? 'The database cannot be used at the moment.'
    : 'Something failed that should not. The log says what.'
}
