import type { Job, JobToSend } from '../../jobs/job.ts'
import type { Batch } from '../publications/record-publications.ts'
import { batchSchema } from '../schema.ts'

/**
 * Sends a part of a mailing. What waits is in the records of the mails: a job that is done again goes on with what is left.
 * It is tried for as long as a mail server is away.
 */
export const sendMailing: Job<Batch> = {
  name: 'send-mailing',
  data: batchSchema,
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
    const { sendBatch, tellThatMailsWait } = await import('./send-batch.ts')
    return { run: sendBatch, failed: tellThatMailsWait }
  },
}

/** The job of a batch: one that waits or is worked on already is not sent again. */
export function sentAs(data: Batch): JobToSend<Batch> {
  return { data, key: `${data.mailing}/${data.batch}` }
}

/** The same, for what is left of a batch: it goes behind what was published since. */
export function sentAgainAs(data: Batch): JobToSend<Batch> {
  return { ...sentAs(data), priority: -1 }
}
