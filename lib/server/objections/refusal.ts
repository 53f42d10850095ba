import type { PageFaultStatus } from '#lib/domain/objections/view.ts'

/** Why nothing was done about an objection. The message says what to do, and may be shown. */
export class ObjectionsRefusal extends Error {
  override name = 'ObjectionsRefusal'
  readonly status: PageFaultStatus

  constructor(status: PageFaultStatus, message: string) {
    super(message)
    this.status = status
  }
}

/** By its name, for Next evaluates this module several times in one process. */
export function isObjectionsRefusal(error: unknown): error is ObjectionsRefusal {
  return error instanceof Error && error.name === 'ObjectionsRefusal'
}
