import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { ContractText } from '#lib/domain/contracts/contract-text.ts'
import type { Command } from '../../db/command.ts'
import { systemNow } from '../../platform/clock.ts'
import { beginChange, recordChange, requireCustomer } from '../changing.ts'
import { contracts, customers } from '../tables.ts'
import { contractRow, requireFreeReference, requireTerms } from './contract-row.ts'

/**
 * Adds a contract to a customer, who is a prospect no longer; the id.
 * @throws ForbiddenError, ContractsRefusal
 */
export const addContract: Command<{ customer: string; text: ContractText }, { id: string }> = async (
  input,
  context,
) => {
  await beginChange(context)
  const customer = await requireCustomer(input.customer, context)
  const terms = requireTerms(input.text, context.now)
  requireFreeReference(terms, customer)
  const id = randomUUID()
  const createdAt = systemNow().toISOString()
  await context.tx.insert(contracts).values({ id, customer: customer.id, ...contractRow(terms), createdAt })
  await context.tx.update(customers).set({ endedOn: null }).where(eq(customers.id, customer.id))
  await recordChange('contracts.added', customer.id, { after: { contract: id, ...terms } }, context)
  return { id }
}
