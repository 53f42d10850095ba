import { eq } from 'drizzle-orm'
import type { Command } from '../../db/command.ts'
import { beginChange, recordChange, requireCustomer } from '../changing.ts'
import { customers } from '../tables.ts'
import { type CustomerName, freeName } from './customer-name.ts'

/**
 * Gives a customer another name or reference.
 * @throws ForbiddenError, ContractsRefusal
 */
export const changeCustomer: Command<{ customer: string } & CustomerName, object> = async (
  { customer: id, ...named },
  context,
) => {
  await beginChange(context)
  const before = await requireCustomer(id, context)
  const row = await freeName(id, named, context)
  const changed = (['name', 'reference'] as const).filter((field) => row[field] !== before[field])
  if (changed.length === 0) return {}
  await context.tx.update(customers).set(row).where(eq(customers.id, id))
  // What it was called may be a person's name, which nobody could erase from the log.
  await recordChange('customers.changed', id, { after: { changed } }, context)
  return {}
}
