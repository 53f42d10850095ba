import { and, eq } from 'drizzle-orm'
import type { Contract } from '#lib/domain/contracts/customer.ts'
import type { Reading } from '../../contracts/stored-customers.ts'
import { ownNotices } from '../../notices/concerning/own-notice.ts'
import { progressOf } from '../../notices/stored-progress.ts'
import { noticeRecipients, type notices } from '../../notices/tables.ts'
import type { Told } from './contract-notice.ts'

/** Who of a contract was told of a notice, and what it is to the contract at a moment of business time. */
export async function toldOf(
  { id, publication, isFromBefore }: Pick<typeof notices.$inferSelect, 'id' | 'publication' | 'isFromBefore'>,
  contract: Contract,
  now: Date,
  db: Reading,
): Promise<Told> {
  const rows = await db
    .select()
    .from(noticeRecipients)
    .where(and(eq(noticeRecipients.notice, id), eq(noticeRecipients.contract, contract.id)))
  const own = (await ownNotices(publication, [contract], now, db)).get(contract.id) ?? null
  return { contacts: rows.map(progressOf), isFromBefore, own }
}
