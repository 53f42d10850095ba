import { and, eq, isNull, ne } from 'drizzle-orm'
import { keyOf, onOneLine } from '#lib/domain/contracts/customer.ts'
import { customerFault } from '#lib/domain/contracts/read-contact.ts'
import { CONTRACTS_REFUSED } from '#lib/domain/contracts/words.ts'
import type { CommandContext } from '../../db/command.ts'
import { ContractsRefusal } from '../refusal.ts'
import { customers } from '../tables.ts'

/** How a customer is called, as it is typed. */
export type CustomerName = { name: string; reference: string | null }

/** How it is stored, with the keys by which it is told from others. */
export function namedRow({ name, reference }: CustomerName) {
  const [whole, own] = [onOneLine(name), onOneLine(reference ?? '')]
  return {
    name: whole,
    nameKey: keyOf(whole),
    reference: own === '' ? null : own,
    referenceKey: own === '' ? null : keyOf(own),
  }
}

/**
 * What is stored of a name that nobody else has.
 * @param id of the customer that has it, or is to have it
 * @throws ContractsRefusal where it is no name, or another one has it
 */
export async function freeName(id: string, named: CustomerName, { tx }: CommandContext) {
  const row = namedRow(named)
  const fault = customerFault(row)
  if (fault !== null) throw new ContractsRefusal('invalid', fault.message)
  const others = (key: ReturnType<typeof eq>) =>
    tx
      .select({ name: customers.name })
      .from(customers)
      .where(and(key, isNull(customers.mergedInto), ne(customers.id, id)))
  const [same] = await others(eq(customers.nameKey, row.nameKey))
  if (same !== undefined) throw new ContractsRefusal('conflict', CONTRACTS_REFUSED.nameTaken(same.name))
  if (row.reference === null || row.referenceKey === null) return row
  const [owner] = await others(eq(customers.referenceKey, row.referenceKey))
  if (owner !== undefined)
    throw new ContractsRefusal('conflict', CONTRACTS_REFUSED.referenceTaken(row.reference, owner.name))
  return row
}
