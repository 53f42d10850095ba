import { eq } from 'drizzle-orm'
import { CONTRACTS_REFUSED } from '#lib/domain/contracts/words.ts'
import type { CommandContext } from '../../db/command.ts'
import { ContractsRefusal } from '../refusal.ts'
import { contacts, contracts } from '../tables.ts'

/** The id of the customer whose contract or contact it is. @throws ContractsRefusal where there is none */
export async function customerIdOf(
  of: { contract: string } | { contact: string },
  { tx }: Pick<CommandContext, 'tx'>,
): Promise<string> {
  const [row] =
    'contract' in of
      ? await tx.select({ id: contracts.customer }).from(contracts).where(eq(contracts.id, of.contract))
      : await tx.select({ id: contacts.customer }).from(contacts).where(eq(contacts.id, of.contact))
  if (row === undefined) throw new ContractsRefusal('unknown', CONTRACTS_REFUSED.noCustomer)
  return row.id
}
