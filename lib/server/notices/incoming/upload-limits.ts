import { REFUSALS } from '#lib/domain/errors/refusals.ts'
import type { BodyLimit, BodyLimits } from '../../http/request/body-limit.ts'

/** Replies carry pictures and files; of all that only the beginning is read. */
const MAIL_BODY: BodyLimit = {
  size: 20_000_000,
  discarded: 64_000_000,
  refusal: REFUSALS.fileTooLarge,
  busy: REFUSALS.overloaded,
}

/** The address at which mail is handed in, and how large it may be. */
export const MAIL_BODIES: BodyLimits = new Map([['/api/v1/notices/incoming', MAIL_BODY]])
