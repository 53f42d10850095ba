import { randomUUID } from 'node:crypto'
import type { Command } from '../../db/command.ts'
import { systemNow } from '../../platform/clock.ts'
import { beginChange, recordChange } from '../changing.ts'
import { customers } from '../tables.ts'
import { type CustomerName, freeName } from './customer-name.ts'

/**
 * Adds a customer, who is a prospect as long as there is no contract; the id.
 * @throws ForbiddenError, ContractsRefusal
 */
export const createCustomer: Command<CustomerName, { id: string }> = async (named, context) => {
  await beginChange(context)
  const id = randomUUID()
  const row = await freeName(id, named, context)
  await context.tx.insert(customers).values({ id, ...row, createdAt: systemNow().toISOString() })
  await recordChange('customers.added', id, {}, context)
  return { id }
}
