import { and, eq } from 'drizzle-orm'
import type { DecisionNews } from '#lib/domain/objections/decision-mail-words.ts'
import type { Transaction } from '../../db/command.ts'
import { sendJob } from '../../jobs/current.ts'
import { noticeRecipients } from '../../notices/tables.ts'
import type { changeDecisions } from '../tables.ts'
import { decisionMailJob } from './decision-mail.job.ts'

type Decided = Pick<typeof changeDecisions.$inferSelect, 'id' | 'notice' | 'contract'>

/**
 * Has everyone told of a decision who was told of the change under the contract: whoever approves binds all of them, and none is to
 * learn of an approval that nobody gave from the change itself.
 */
export async function tellDecision(
  { id, notice, contract }: Decided,
  news: DecisionNews,
  tx: Transaction,
): Promise<void> {
  const rows = await tx
    .select({ recipient: noticeRecipients.id })
    .from(noticeRecipients)
    .where(and(eq(noticeRecipients.notice, notice), eq(noticeRecipients.contract, contract)))
  for (const { recipient } of rows)
    await sendJob(decisionMailJob, { data: { decision: id, recipient, news } }, tx)
}
