import { REFUSALS, type Refusal } from '#lib/domain/errors/refusals.ts'
import { LIMITS } from './limits.ts'

/**
 * How large a body may be, how much of a larger one is read and dropped, in bytes; what its sender is told, and what
 * while too many are being received.
 */
export type BodyLimit = { size: number; discarded: number; refusal: Refusal; busy: Refusal }

export const ORDINARY_BODY: BodyLimit = {
  size: LIMITS.bodySize,
  discarded: LIMITS.discardedBodySize,
  refusal: REFUSALS.bodyTooLarge,
  busy: REFUSALS.overloaded,
}

/** The paths that take more than an ordinary body, as the features declare them. */
export type BodyLimits = ReadonlyMap<string, BodyLimit>
