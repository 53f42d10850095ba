/** A timestamp that cannot be had now; the message may be shown, and does not hold the authority's address. */
export class TimestampError extends Error {
  override name = 'TimestampError'
}

/** By its name, for Next evaluates this module several times in one process. */
export function isTimestampError(error: unknown): error is Error {
  return error instanceof Error && error.name === 'TimestampError'
}
