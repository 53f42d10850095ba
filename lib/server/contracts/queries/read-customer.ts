import type { Customer } from '#lib/domain/contracts/customer.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { storedCustomer, storedCustomers } from '../stored-customers.ts'
import type { Asking } from './list-customers.ts'

/**
 * A customer with contracts and contacts; null where there is none by this id.
 * @throws ForbiddenError
 */
export async function readCustomer(id: string, { actor, db }: Asking): Promise<Customer | null> {
  requirePermission(actor, 'contracts.read')
  return await storedCustomer(db, id)
}

/**
 * Every customer, by name.
 * @throws ForbiddenError
 */
export async function readEveryCustomer({ actor, db }: Asking): Promise<Customer[]> {
  requirePermission(actor, 'contracts.read')
  return await storedCustomers(db)
}
