import type { LinkFault } from '#lib/domain/links/link-text.ts'

/** A command about links that was not carried out. The message says what to do, and may be shown. */
export class LinksRefusal extends Error {
  override name = 'LinksRefusal'
  readonly status: 400 | 404 | 409
  /** What is wrong with each field; none where it is about no field. */
  readonly fields: readonly LinkFault[]

  constructor(status: 400 | 404 | 409, message: string, fields: readonly LinkFault[] = []) {
    super(message)
    this.status = status
    this.fields = fields
  }
}

/** By its name, for Next evaluates this module several times in one process. */
export function isLinksRefusal(error: unknown): error is LinksRefusal {
  return error instanceof Error && error.name === 'LinksRefusal'
}
