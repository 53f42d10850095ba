/** What is wrong with a field of a form, as a sentence that names it. */
export type FieldFault = { field: string; message: string }

/** Why the console could not do or show something, as a sentence for the person. `status`: 0 where nothing answered. */
export class ConsoleError extends Error {
  override name = 'ConsoleError'
  readonly status: number
  /** Which fields of the form it is about; none where it is about no field. */
  readonly fields: readonly FieldFault[]

  constructor(status: number, message: string, fields: readonly FieldFault[] = []) {
    super(message)
    this.status = status
    this.fields = fields
  }
}

/** Whether someone has to sign in again before anything else. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ConsoleError && error.status === 401
}

/** What to tell of any error. */
export function errorWords(error: unknown): string {
  return error instanceof ConsoleError ? error.message : 'Something went wrong. Try again in a moment.'
}

/** What an error says of fields of a form, each once. */
export function fieldFaults(error: unknown): readonly FieldFault[] {
  return error instanceof ConsoleError ? error.fields : []
}
