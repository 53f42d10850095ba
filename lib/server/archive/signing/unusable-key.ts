const NAMES = new Set(['SecretKeyError', 'SigningFileError'])

/**
 * Whether an error says that the key for signing cannot be opened: it was encrypted with another secret key, or
 * SIGNING_P12 cannot be used. By its name, for Next evaluates modules several times in one process.
 */
export function isUnusableKey(error: unknown): error is Error {
  return error instanceof Error && NAMES.has(error.name)
}
