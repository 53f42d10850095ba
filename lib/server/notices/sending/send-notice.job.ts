import type { Job, JobToSend } from '../../jobs/job.ts'
import { noticeBatchSchema } from '../schema.ts'
import type { NoticeBatch } from './notice-batch.ts'

/**
 * Sends a notice to a part of its recipients. What waits is in their records: a job that is done again goes on with what is
 * left. It is tried for as long as a mail server is away.
 */
export const sendNoticeJob: Job<NoticeBatch> = {
  name: 'send-notice',
  data: noticeBatchSchema,
  options: {
    retries: 1_000_000,
    retryDelay: 2,
    longestRetryDelay: 10,
    expiresAfter: 900,
    pollEvery: 1,
    isExclusive: true,
    // Two may wait for domains that are slow: these have two of the mailer's lanes.
    atOnce: { jobs: 3, ofOneGroup: 3 },
  },
  handler: async () => {
    const { sendNoticeBatch, tellThatNoticesWait } = await import('./send-batch.ts')
    return { run: sendNoticeBatch, failed: tellThatNoticesWait }
  },
}

/** The job of a batch: one that waits or is worked on already is not sent again. */
export function sentAs(data: NoticeBatch): JobToSend<NoticeBatch> {
  return { data, key: `${data.notice}/${data.batch}` }
}
