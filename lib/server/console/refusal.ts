/** A change that cannot be made as it was asked for. The message says what to do, and may be shown. */
export class ConsoleRefusal extends Error {
  override name = 'ConsoleRefusal'
  readonly status: 400 | 401 | 404 | 409 | 429

  constructor(status: 400 | 401 | 404 | 409 | 429, message: string) {
    super(message)
    this.status = status
  }
}

/** By its name, for Next evaluates this module several times in one process. */
export function isConsoleRefusal(error: unknown): error is ConsoleRefusal {
  return error instanceof Error && error.name === 'ConsoleRefusal'
}
