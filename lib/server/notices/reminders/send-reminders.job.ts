import type { Job, JobToSend } from '../../jobs/job.ts'
import { noticeBatchSchema } from '../schema.ts'
import type { NoticeBatch } from '../sending/notice-batch.ts'
import type { FindObjected } from './find-objected.ts'

/**
 * Reminds a part of those who have not acknowledged a notice. As for notices, what waits is in their records.
 * @param findObjected the feature of objections knows of notices, and not the other way round
 */
export const sendRemindersJob = (findObjected: FindObjected): Job<NoticeBatch> => ({
  name: 'send-reminders',
  data: noticeBatchSchema,
  options: {
    retries: 1_000_000,
    retryDelay: 2,
    longestRetryDelay: 10,
    expiresAfter: 900,
    pollEvery: 1,
    isExclusive: true,
  },
  handler: async () => {
    const { sendReminderBatch, tellThatRemindersWait } = await import('./send-reminder-batch.ts')
    return {
      run: async (batch, context) => await sendReminderBatch(batch, findObjected, context),
      failed: tellThatRemindersWait,
    }
  },
})

/** The job of a batch: one that waits or is worked on already is not sent again. */
export function remindedBy(data: NoticeBatch): JobToSend<NoticeBatch> {
  return { data, key: `${data.notice}/${data.batch}` }
}
