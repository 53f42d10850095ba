import { eq } from 'drizzle-orm'
import type { Command } from '../../db/command.ts'
import { systemNow } from '../../platform/clock.ts'
import { noticeEvents, noticeRecipients } from '../tables.ts'
import { endTasksOfSending } from '../tasks/end-tasks.ts'
import { tokenHash } from './token.ts'

/**
 * Notes that whoever has the link of a notice has received it; the first time counts.
 * @returns whether there is such a link
 */
export const acknowledge: Command<{ token: string }, boolean> = async ({ token }, { actor, now, tx }) => {
  const [recipient] = await tx
    .select()
    .from(noticeRecipients)
    .where(eq(noticeRecipients.tokenSha256, tokenHash(token)))
    .for('update')
  if (recipient === undefined) return false
  if (recipient.acknowledgedAt !== null) return true
  const at = now.toISOString()
  await tx
    .insert(noticeEvents)
    .values({ recipient: recipient.id, kind: 'acknowledged', at, clock: systemNow().toISOString() })
  await tx.update(noticeRecipients).set({ acknowledgedAt: at }).where(eq(noticeRecipients.id, recipient.id))
  await endTasksOfSending(recipient.id, { actor, tx })
  return true
}
