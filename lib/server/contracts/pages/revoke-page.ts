import { isUnprintable } from '#lib/domain/contracts/customer.ts'
import { LONGEST_REASON } from '#lib/domain/contracts/fields.ts'
import { CONTRACTS_REFUSED } from '#lib/domain/contracts/words.ts'
import type { Command } from '../../db/command.ts'
import { beginRecord, customerOfContract, recordChange } from '../changing.ts'
import { ContractsRefusal } from '../refusal.ts'
import { endPage } from './end-page.ts'

/**
 * Ends the page at which a customer reads their contract, at once and for good. The contract stays as it is.
 * @param input `reason`: kept with the page and in no log; may be empty
 * @throws ForbiddenError, ContractsRefusal where there is no page, or the reason cannot be kept
 */
export const revokePage: Command<{ contract: string; reason: string }, object> = async (
  { contract, reason },
  context,
) => {
  await beginRecord(context)
  const customer = await customerOfContract(contract, context)
  const why = reason.trim()
  if (isUnprintable(why) || why.length > LONGEST_REASON)
    throw new ContractsRefusal('invalid', CONTRACTS_REFUSED.badReason)
  const page = await endPage(contract, why === '' ? null : why, context)
  if (page === null) throw new ContractsRefusal('conflict', CONTRACTS_REFUSED.noPage)
  await recordChange('contracts.pageRevoked', customer.id, { after: { contract, page } }, context)
  return {}
}
