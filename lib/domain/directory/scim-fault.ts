/** The kinds of faults that SCIM names (RFC 7644, section 3.12), as far as the desk finds them. */
type ScimType =
  | 'invalidFilter'
  | 'invalidPath'
  | 'invalidSyntax'
  | 'invalidValue'
  | 'mutability'
  | 'uniqueness'

/** A request of a directory that cannot be done. The message says what was sent and what to send, and may be shown. */
export class ScimFault extends Error {
  override name = 'ScimFault'
  readonly status: 400 | 404 | 409
  readonly scimType: ScimType | null

  constructor(status: 400 | 404 | 409, scimType: ScimType | null, message: string) {
    super(message)
    this.status = status
    this.scimType = scimType
  }
}

/** By its name, for a framework may evaluate this module several times in one process. */
export function isScimFault(error: unknown): error is ScimFault {
  return error instanceof Error && error.name === 'ScimFault'
}

/** A value that cannot be taken: 400. */
export function invalidValue(message: string): ScimFault {
  return new ScimFault(400, 'invalidValue', message)
}
