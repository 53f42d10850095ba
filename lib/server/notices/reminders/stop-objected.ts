import { and, eq, inArray } from 'drizzle-orm'
import type { Database } from '../../db/open-store.ts'
import type { NoticeBatch } from '../sending/notice-batch.ts'
import { noticeRecipients } from '../tables.ts'
import type { FindObjected } from './find-objected.ts'
import { noticeReminders } from './tables.ts'

/**
 * Takes off the list whoever has objected since they were written down. Should they take the objection back, they are written down again.
 */
export async function stopObjected(
  db: Database,
  { notice, batch }: NoticeBatch,
  findObjected: FindObjected,
): Promise<void> {
  const rows = await db
    .select({ recipient: noticeReminders.recipient, contract: noticeRecipients.contract })
    .from(noticeReminders)
    .innerJoin(noticeRecipients, eq(noticeRecipients.id, noticeReminders.recipient))
    .where(
      and(
        eq(noticeReminders.notice, notice),
        eq(noticeReminders.batch, batch),
        inArray(noticeReminders.state, ['waiting', 'retrying']),
      ),
    )
  if (rows.length === 0) return
  const objected = await findObjected(notice, [...new Set(rows.map(({ contract }) => contract))], db)
  const stopped = rows.filter(({ contract }) => objected.has(contract)).map(({ recipient }) => recipient)
  if (stopped.length === 0) return
  await db
    .delete(noticeReminders)
    .where(
      and(
        inArray(noticeReminders.recipient, stopped),
        inArray(noticeReminders.state, ['waiting', 'retrying']),
      ),
    )
}
