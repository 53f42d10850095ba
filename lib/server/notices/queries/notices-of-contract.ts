import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Reading } from '../../contracts/stored-customers.ts'
import { noticeContracts, noticeRecipients, notices } from '../tables.ts'

type Notice = typeof notices.$inferSelect
type Recipient = typeof noticeRecipients.$inferSelect

/** A notice that concerns a contract, and who of it is told. */
export type NoticeToContract = { notice: Notice; recipients: Recipient[] }

/**
 * The notices that were sent and concern a contract, newest first. For its customer's own page: it asks for no right.
 * @param most how many
 */
export async function noticesOfContract(
  contract: string,
  most: number,
  db: Reading,
): Promise<NoticeToContract[]> {
  const rows = await db
    .select({ notice: notices })
    .from(notices)
    .innerJoin(noticeContracts, eq(noticeContracts.notice, notices.id))
    .where(and(eq(noticeContracts.contract, contract), isNotNull(notices.releasedAt)))
    .orderBy(desc(notices.releasedAt), desc(notices.id))
    .limit(most)
  const ids = rows.map(({ notice }) => notice.id)
  if (ids.length === 0) return []
  const told = await db
    .select()
    .from(noticeRecipients)
    .where(and(eq(noticeRecipients.contract, contract), inArray(noticeRecipients.notice, ids)))
  const byNotice = Map.groupBy(told, ({ notice }) => notice)
  return rows.map(({ notice }) => ({ notice, recipients: byNotice.get(notice.id) ?? [] }))
}
