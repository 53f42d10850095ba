/** What is wrong with a field of a form, as a sentence that names it. */
export type RefusedField = { field: string; message: string }

/** A change that cannot be made as it was asked for. The message says what to do, and may be shown. */
export class ConsoleRefusal extends Error {
  override name = 'ConsoleRefusal'
  readonly status: 400 | 401 | 404 | 409 | 429
  /** Which fields of the form it is about, each with its own sentence; none where it is about no field. */
  readonly fields: readonly RefusedField[]

  constructor(status: 400 | 401 | 404 | 409 | 429, message: string, fields: readonly RefusedField[] = []) {
    super(message)
    this.status = status
    this.fields = fields
  }
}

/** By its name, for Next evaluates this module several times in one process. */
export function isConsoleRefusal(error: unknown): error is ConsoleRefusal {
  return error instanceof Error && error.name === 'ConsoleRefusal'
}
