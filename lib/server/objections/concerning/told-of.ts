import { and, eq } from 'drizzle-orm'
import type { Reading } from '../../contracts/stored-customers.ts'
import { progressOf } from '../../notices/stored-progress.ts'
import { noticeRecipients, type notices } from '../../notices/tables.ts'
import type { Told } from './contract-notice.ts'

/** Who of a contract was told of a notice. */
export async function toldOf(
  { id, isFromBefore }: Pick<typeof notices.$inferSelect, 'id' | 'isFromBefore'>,
  contract: string,
  db: Reading,
): Promise<Told> {
  const rows = await db
    .select()
    .from(noticeRecipients)
    .where(and(eq(noticeRecipients.notice, id), eq(noticeRecipients.contract, contract)))
  return { contacts: rows.map(progressOf), isFromBefore }
}
