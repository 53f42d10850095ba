import type { Job } from '../jobs/job.ts'
import { reminderSchema } from './schema.ts'

/** Reminds somebody that a contract renews. Tried for some ten days. */
export const remindRenewalJob: Job<{ reminder: string }> = {
  name: 'remind-renewal',
  data: reminderSchema,
  options: {
    retries: 80,
    retryDelay: 5,
    longestRetryDelay: 3 * 3600,
    expiresAfter: 120,
    pollEvery: 5,
    isExclusive: false,
    atOnce: { jobs: 2, ofOneGroup: 2 },
    retriesLast: true,
  },
  handler: async () => {
    const { sendReminder } = await import('./send-reminder.ts')
    return { run: sendReminder }
  },
}
