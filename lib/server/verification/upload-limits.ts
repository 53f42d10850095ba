import { refusalOf } from '#lib/domain/errors/error-codes.ts'
import { REFUSALS } from '#lib/domain/errors/refusals.ts'
import { MOST_OF_FILE } from '#lib/domain/verification/file-faults.ts'
import type { BodyLimit, BodyLimits } from '../http/request/body-limit.ts'

/** What the form around a file may take; in bytes. */
const FORM = 16_384

const FILE_BODY: BodyLimit = {
  size: MOST_OF_FILE + FORM,
  discarded: 64_000_000,
  refusal: REFUSALS.fileTooLarge,
  busy: { ...refusalOf('busy'), detail: 'Try again in a few seconds, or check the SHA-256 instead.' },
}

/** The addresses that take a file to check, and how large a body they take. */
export const FILE_BODIES: BodyLimits = new Map([
  ['/api/v1/verify', FILE_BODY],
  ['/verify/upload', FILE_BODY],
])
