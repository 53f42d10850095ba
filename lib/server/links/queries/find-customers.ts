import { customerNames } from '../../contracts/queries/customer-names.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import type { Asking } from './list-links.ts'

const MOST = 10

/** Names of customers and prospects that a link could be for. Whoever sends links needs no more of them. @throws ForbiddenError */
export async function findCustomers(find: string, { actor, db }: Asking): Promise<string[]> {
  requirePermission(actor, 'links.change')
  return await customerNames(find, MOST, db)
}
