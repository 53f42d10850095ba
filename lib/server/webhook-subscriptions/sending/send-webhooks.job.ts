import type { Job, JobToSend } from '../../jobs/job.ts'
import { sendWebhooksSchema } from '../schema.ts'

/**
 * Sends challenges and deliveries that are due. What waits is in their records: a job that is done again goes on with what is
 * left, and the next sweep sends another one. One process at a time does it.
 */
export const sendWebhooks: Job = {
  name: 'send-webhooks',
  data: sendWebhooksSchema,
  options: {
    retries: 1_000_000,
    retryDelay: 2,
    longestRetryDelay: 10,
    expiresAfter: 900,
    pollEvery: 1,
    isExclusive: true,
  },
  handler: async () => {
    const { sendDue, tellThatWebhooksWait } = await import('./send-due.ts')
    return { run: sendDue, failed: tellThatWebhooksWait }
  },
}

/** The job: one that waits or is worked on already is not sent again. */
export function sentAs(): JobToSend<object> {
  return { data: {}, key: 'all' }
}
