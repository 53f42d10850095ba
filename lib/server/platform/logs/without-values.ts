/** SQLSTATE, as PostgreSQL gives it. */
const SQLSTATE = /^[0-9A-Z]{5}$/
/** Classes whose messages are about values: cardinality, data and integrity (PostgreSQL, appendix A), and what raises its own. */
const OF_VALUES = /^(?:21|22|23|44|P0)/
const LONGEST = 2_000

type DatabaseError = Error & { code: string; severity: string; table?: string; constraint?: string }

/**
 * An error as a log may hold it: without the query that failed and its values, a key or a whole document among them. What
 * PostgreSQL says of a value (its message, detail and context) is left out; the code, table and constraint stay.
 */
export function withoutValues(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  // The stack begins with the message.
  if ('params' in error) return told(error, 'A query failed.', '')
  if (isOfDatabase(error)) return ofDatabase(error)
  const isShort = error.message.length <= LONGEST
  if (isShort && withoutValues(error.cause) === error.cause) return error
  const { message, stack = '' } = error
  return told(
    error,
    cut(message),
    stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : '',
  )
}

/** At most 2,000 characters of a text. */
export function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}… (${text.length} characters)`
}

function told(error: Error, message: string, frames: string): Error {
  const cause = withoutValues(error.cause)
  const safe = new Error(message, cause === undefined ? {} : { cause })
  safe.name = error.name
  safe.stack = `${error.name}: ${message}${frames}`
  const { code } = error as NodeJS.ErrnoException
  return code === undefined ? safe : Object.assign(safe, { code })
}

function isOfDatabase(error: Error): error is DatabaseError {
  const { code, severity } = error as Partial<DatabaseError>
  return typeof severity === 'string' && typeof code === 'string' && SQLSTATE.test(code)
}

function ofDatabase(error: DatabaseError): Error {
  const { code, table, constraint } = error
  const place = [table, constraint].filter((name) => name !== undefined).join(', ')
  const message = OF_VALUES.test(code)
    ? `The database refused a value${place === '' ? '' : ` (${place})`}`
    : cut(error.message)
  return told(error, `${message} [SQLSTATE ${code}]`, '')
}
