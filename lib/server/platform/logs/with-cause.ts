import { withoutValues } from './without-values.ts'

/**
 * An error in one line for the log, with its innermost cause: for failures of other servers, whose stack helps nobody. The
 * message of a failed query holds its parameters, and so perhaps a key: it is left out, as `withoutValues` does.
 */
export function withCause(error: Error): string {
  const messages = chain(withoutValues(error) as Error).map(({ message }) => message)
  const [first = '', ...causes] = messages
  const last = causes.at(-1)
  return last === undefined ? first : `${first} Cause: ${last}`
}

function chain(error: Error): Error[] {
  return error.cause instanceof Error ? [error, ...chain(error.cause)] : [error]
}
