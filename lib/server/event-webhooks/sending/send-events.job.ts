import type { Job, JobToSend } from '../../jobs/job.ts'
import { sendEventsSchema } from '../schema.ts'

/**
 * Sends challenges and events that are due. What waits is in their records: a job that is done again goes on with what is
 * left, and the next sweep sends another one. One process at a time does it.
 */
export const sendEventsJob: Job = {
  name: 'send-event-webhooks',
  data: sendEventsSchema,
  options: {
    retries: 1_000_000,
    retryDelay: 2,
    longestRetryDelay: 10,
    expiresAfter: 900,
    pollEvery: 1,
    isExclusive: true,
  },
  handler: async () => {
    const { sendDue, tellThatEventsWait } = await import('./send-due.ts')
    return { run: sendDue, failed: tellThatEventsWait }
  },
}

/** The job: one that waits or is worked on already is not sent again. */
export function sentAs(): JobToSend<object> {
  return { data: {}, key: 'all' }
}
