import { randomUUID } from 'node:crypto'
import { actorName } from '#lib/domain/auth/actor-name.ts'
import type { Command } from '../../db/command.ts'
import { newToken, tokenHash } from '../../platform/address-tokens.ts'
import { systemNow } from '../../platform/clock.ts'
import { beginRecord, customerOfContract, recordChange } from '../changing.ts'
import { endPage } from './end-page.ts'
import { contractPages } from './tables.ts'

/** `token`: of its address, this once. */
export type IssuedPage = { token: string }

/**
 * Issues the address at which a customer reads their contract. One that is open already ends: of a contract there is one.
 * @throws ForbiddenError, ContractsRefusal
 */
export const issuePage: Command<{ contract: string }, IssuedPage> = async ({ contract }, context) => {
  await beginRecord(context)
  const customer = await customerOfContract(contract, context)
  const replaced = await endPage(contract, null, context)
  const id = randomUUID()
  const token = newToken()
  await context.tx.insert(contractPages).values({
    id,
    contract,
    tokenSha256: tokenHash(token),
    issuedAt: context.now.toISOString(),
    clock: systemNow().toISOString(),
    issuedBy: actorName(context.actor),
  })
  await recordChange(
    'contracts.pageIssued',
    customer.id,
    { after: { contract, page: id, replaced } },
    context,
  )
  return { token }
}
