import type { ListSelection } from '#lib/domain/subprocessors/selection/selection.ts'
import { environment } from '../../platform/env.ts'

/** Whom a mail is for, by what of the list is theirs, and when it is made. */
export type Telling = { selection: ListSelection; now: Date }

/** A publication that this process does not have: another one, with newer data, has recorded it. */
export class UnknownPublicationError extends Error {
  override name = 'UnknownPublicationError'

  constructor(what: string) {
    super(
      `${what} is not in data/ as this process read it at its start. Another process has to send these mails.`,
    )
  }
}

/** A path as an address that works outside the desk. */
export function absolute(path: string): string {
  return `${environment().PUBLIC_URL}${path}`
}
