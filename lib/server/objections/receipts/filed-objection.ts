import { eq } from 'drizzle-orm'
import type { Contract } from '#lib/domain/contracts/customer.ts'
import { contractOf, type Reading } from '../../contracts/stored-customers.ts'
import { contracts, customers } from '../../contracts/tables.ts'
import { notices } from '../../notices/tables.ts'
import { objections } from '../tables.ts'

/** An objection with what it is about. */
export type FiledObjection = {
  objection: typeof objections.$inferSelect
  notice: typeof notices.$inferSelect
  contract: Contract
  customer: string
}

/** The objection of an id, or of a token's hash; null where there is none. */
export async function filedObjection(
  which: { id: string } | { tokenSha256: string },
  db: Reading,
): Promise<FiledObjection | null> {
  const [found] = await db
    .select({ objection: objections, notice: notices, contract: contracts, customer: customers.name })
    .from(objections)
    .innerJoin(notices, eq(notices.id, objections.notice))
    .innerJoin(contracts, eq(contracts.id, objections.contract))
    .innerJoin(customers, eq(customers.id, contracts.customer))
    .where('id' in which ? eq(objections.id, which.id) : eq(objections.tokenSha256, which.tokenSha256))
  return found === undefined ? null : { ...found, contract: contractOf(found.contract) }
}
