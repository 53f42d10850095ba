/** Why the console could not do or show something, as a sentence for the person. `status`: 0 where nothing answered. */
export class ConsoleError extends Error {
  override name = 'ConsoleError'
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
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
