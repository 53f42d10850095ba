import { eq } from 'drizzle-orm'
import { NOTICES_REFUSED } from '#lib/domain/notices/refused-words.ts'
import type { Command } from '../../db/command.ts'
import { sendJob } from '../../jobs/current.ts'
import { systemNow } from '../../platform/clock.ts'
import { addRecipients } from '../recording/add-recipients.ts'
import { releaseNotice } from '../recording/release-notice.ts'
import { sendNoticeJob, sentAs } from '../sending/send-notice.job.ts'
import { notices } from '../tables.ts'
import { beginChange, countUnsent, recordChange } from './changing.ts'
import { NoticesRefusal } from './refusal.ts'

/**
 * Sends a notice to all who have to be told of it as of now; sent once more, to those who came since. The jobs go with the
 * transaction.
 * @throws ForbiddenError, NoticesRefusal, UnknownPublicationError
 */
export const sendNotice: Command<{ notice: string }, { recipients: number }> = async (
  { notice: id },
  context,
) => {
  const { now, tx } = context
  const notice = await beginChange(id, context)
  const moments = { now, at: systemNow() }
  await addRecipients(notice, moments, tx)
  const recipients = await countUnsent(id, context)
  if (recipients === 0)
    throw new NoticesRefusal(
      'conflict',
      notice.releasedAt === null ? NOTICES_REFUSED.nobody : NOTICES_REFUSED.alreadySent,
    )
  // What a person has written is published when it is sent.
  if (notice.written !== null && notice.releasedAt === null)
    await tx.update(notices).set({ publishedAt: now.toISOString() }).where(eq(notices.id, id))
  for (const batch of await releaseNotice(id, moments, tx)) await sendJob(sendNoticeJob, sentAs(batch), tx)
  await recordChange('notices.sent', notice, { recipients }, context)
  return { recipients }
}
