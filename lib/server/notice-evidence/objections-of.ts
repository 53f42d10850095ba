import { asc, eq } from 'drizzle-orm'
import { contractName } from '#lib/domain/contracts/words.ts'
import type { EvidenceObjection } from '#lib/domain/notice-evidence/view.ts'
import { contractOf, type Reading } from '../contracts/stored-customers.ts'
import { contracts, customers } from '../contracts/tables.ts'
import { objectionReceipts, objections } from '../objections/tables.ts'

/** The objections to a notice, in the order in which they came, without what they say and who sent them. */
export async function objectionsOf(notice: string, db: Reading): Promise<EvidenceObjection[]> {
  const rows = await db
    .select({
      objection: objections,
      contract: contracts,
      customer: customers.name,
      receiptSha256: objectionReceipts.sha256,
    })
    .from(objections)
    .innerJoin(contracts, eq(contracts.id, objections.contract))
    .innerJoin(customers, eq(customers.id, contracts.customer))
    .leftJoin(objectionReceipts, eq(objectionReceipts.objection, objections.id))
    .where(eq(objections.notice, notice))
    .orderBy(asc(objections.receivedAt), asc(objections.id))
  return rows.map(({ objection, contract, customer, receiptSha256 }) => {
    const { id, reference, via, receivedAt, zone, isLate, standing, outcome } = objection
    return {
      ...{ id, reference, customer, contract: contractName(contractOf(contract)) },
      ...{ via, receivedAt, zone, isLate, standing, outcome, receiptSha256 },
    }
  })
}
