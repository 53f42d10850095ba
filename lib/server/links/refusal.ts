/** A command about links that was not carried out. The message says what to do, and may be shown. */
export class LinksRefusal extends Error {
  override name = 'LinksRefusal'
  readonly status: 400 | 404 | 409

  constructor(status: 400 | 404 | 409, message: string) {
    super(message)
    this.status = status
  }
}

/** By its name, for Next evaluates this module several times in one process. */
export function isLinksRefusal(error: unknown): error is LinksRefusal {
  return error instanceof Error && error.name === 'LinksRefusal'
}
