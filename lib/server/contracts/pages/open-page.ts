import { and, eq, isNull } from 'drizzle-orm'
import type { Contract, Customer } from '#lib/domain/contracts/customer.ts'
import { tokenHash } from '../../platform/address-tokens.ts'
import { type Reading, storedCustomer } from '../stored-customers.ts'
import { contracts } from '../tables.ts'
import { contractPages } from './tables.ts'

/** A contract whose page is open, with its customer. Of other contracts of the customer nothing may be shown. */
export type OpenedContract = { contract: Contract; customer: Pick<Customer, 'id' | 'name' | 'contacts'> }

/**
 * The contract whose page somebody has the address of. A token that is unknown and one that was revoked take the same work, one
 * hash and one question to the database, and the same answer.
 * @param token as it stands in the address, whatever it is
 * @returns null where nothing is open at this address
 */
export async function openContractPage(token: string, db: Reading): Promise<OpenedContract | null> {
  const [found] = await db
    .select({ contract: contracts.id, customer: contracts.customer })
    .from(contractPages)
    .innerJoin(contracts, eq(contracts.id, contractPages.contract))
    .where(and(eq(contractPages.tokenSha256, tokenHash(token)), isNull(contractPages.revokedAt)))
  if (found === undefined) return null
  const customer = await storedCustomer(db, found.customer)
  const contract = customer?.contracts.find(({ id }) => id === found.contract)
  if (customer === null || contract === undefined) return null
  const { id, name, contacts } = customer
  return { contract, customer: { id, name, contacts } }
}
