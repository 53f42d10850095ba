/** An error in one line for the log, with its innermost cause: for failures of other servers, whose stack helps nobody. */
export function withCause(error: Error): string {
  let cause = error
  while (cause.cause instanceof Error) cause = cause.cause
  return cause === error ? error.message : `${error.message} Cause: ${cause.message}`
}
