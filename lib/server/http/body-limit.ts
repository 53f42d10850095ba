import { REFUSALS, type Refusal } from '#lib/domain/errors/refusals.ts'
import { LIMITS } from './limits.ts'

/** How large a body may be, how much of a larger one is read and dropped, and what its sender is told. In bytes. */
export type BodyLimit = { size: number; discarded: number; refusal: Refusal }

export const ORDINARY_BODY: BodyLimit = {
  size: LIMITS.bodySize,
  discarded: LIMITS.discardedBodySize,
  refusal: REFUSALS.bodyTooLarge,
}

const FILE_BODY: BodyLimit = {
  size: LIMITS.fileSize + LIMITS.formSize,
  discarded: LIMITS.discardedFileSize,
  refusal: REFUSALS.fileTooLarge,
}

/** The only paths that take a file. */
const TAKES_FILE: ReadonlySet<string> = new Set(['/api/v1/verify', '/verify/upload'])

/** The limit on bodies sent to a path. */
export function bodyLimitOf(path: string): BodyLimit {
  return TAKES_FILE.has(path) ? FILE_BODY : ORDINARY_BODY
}
