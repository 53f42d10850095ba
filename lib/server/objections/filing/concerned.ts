import { eq } from 'drizzle-orm'
import type { Contract } from '#lib/domain/contracts/customer.ts'
import { contractOf, type Reading } from '../../contracts/stored-customers.ts'
import { contracts, customers } from '../../contracts/tables.ts'
import { noticeRecipients, notices } from '../../notices/tables.ts'
import { tokenHash } from '../tokens.ts'

/** A contract that a notice is about, and who at the customer speaks for it. */
export type Concerned = {
  notice: typeof notices.$inferSelect
  contract: Contract
  customer: string
  contact: string
}

/** Whom the link of a notice's mail was sent to; null where there is no such link. */
export async function concernedBy(token: string, db: Reading): Promise<Concerned | null> {
  const [found] = await db
    .select({
      notice: notices,
      contract: contracts,
      customer: customers.name,
      contact: noticeRecipients.contact,
    })
    .from(noticeRecipients)
    .innerJoin(notices, eq(notices.id, noticeRecipients.notice))
    .innerJoin(contracts, eq(contracts.id, noticeRecipients.contract))
    .innerJoin(customers, eq(customers.id, contracts.customer))
    .where(eq(noticeRecipients.tokenSha256, tokenHash(token)))
  return found === undefined ? null : { ...found, contract: contractOf(found.contract) }
}
