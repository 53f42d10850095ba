import { FEWEST_REASON_WORDS, LONGEST_REASON } from '#lib/domain/contracts/fields.ts'
import type { Lacking } from '#lib/domain/contracts/lacking.ts'
import { CONTRACTS_REFUSED, lastContactInWords } from '#lib/domain/contracts/words.ts'
import { ContractsRefusal } from '../refusal.ts'

/**
 * Has nobody be the last to be told of something without a reason; what of it is recorded.
 * @throws ContractsRefusal where somebody is missed, and it is not said why
 */
export function requireReason(lost: readonly Lacking[], reason: string | null): { reason?: string } {
  if (lost.length === 0) return {}
  const why = reason?.trim().slice(0, LONGEST_REASON) ?? ''
  if (why === '') throw new ContractsRefusal('conflict', lastContactInWords(lost))
  if (why.split(/\s+/).length < FEWEST_REASON_WORDS)
    throw new ContractsRefusal('invalid', CONTRACTS_REFUSED.reasonShort)
  return { reason: why }
}
