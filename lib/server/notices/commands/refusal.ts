/** Why a command did nothing: what it is about is gone, or stands against it. */
export class NoticesRefusal extends Error {
  override name = 'NoticesRefusal'
  readonly kind: 'unknown' | 'conflict'

  constructor(kind: 'unknown' | 'conflict', message: string) {
    super(message)
    this.kind = kind
  }
}

/** By its name, for Next evaluates this module several times in one process. */
export function isNoticesRefusal(error: unknown): error is NoticesRefusal {
  return error instanceof Error && error.name === 'NoticesRefusal'
}
