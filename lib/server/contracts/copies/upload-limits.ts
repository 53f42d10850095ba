import { REFUSALS } from '#lib/domain/errors/refusals.ts'
import { MOST_OF_FILE } from '#lib/domain/verification/file-faults.ts'
import type { BodyLimit, BodyLimits } from '../../http/request/body-limit.ts'

const COPY_BODY: BodyLimit = {
  size: MOST_OF_FILE,
  discarded: 64_000_000,
  refusal: REFUSALS.fileTooLarge,
  busy: REFUSALS.overloaded,
}

/** The address that takes executed copies, and how large a body it takes: as large as a file to verify. */
export const COPY_BODIES: BodyLimits = new Map([['/console/customers/contracts/copy', COPY_BODY]])
