import type { NoticeEvidence } from '#lib/domain/notice-evidence/view.ts'
import { canonicalJson } from '#lib/domain/quantities/canonical-json.ts'
import type { KeyAsking } from '../api-keys/answer.ts'
import { ApiError } from '../http/response/api-error.ts'
import { now } from '../platform/clock.ts'
import { takeEvidence } from './take-evidence.ts'

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/
const UNKNOWN =
  'There is no notice to customers with this id. It is the last part of the notice’s address in the console.'

/**
 * The evidence of a notice, without addresses, its members in the order of canonical JSON.
 * @throws ForbiddenError; ApiError where there is no such notice
 */
export async function evidenceForProgram(id: string, asking: KeyAsking): Promise<NoticeEvidence> {
  const question = { notice: id, withAddresses: false, format: 'json' as const }
  const evidence = UUID.test(id) ? await takeEvidence(question, now(), asking) : null
  if (evidence === null) throw new ApiError('unknown-notice', UNKNOWN)
  return JSON.parse(canonicalJson(evidence)) as NoticeEvidence
}
