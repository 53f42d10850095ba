import type { Job } from '../../jobs/job.ts'
import { confirmMailSchema } from '../schema.ts'
import type { ConfirmMail } from './to-send.ts'

/** Sends the mail with the link that confirms an objection. Tried for about as long as the link is valid. */
export const confirmMailJob: Job<ConfirmMail> = {
  name: 'send-objection-link',
  data: confirmMailSchema,
  options: {
    retries: 60,
    retryDelay: 5,
    longestRetryDelay: 3600,
    expiresAfter: 120,
    pollEvery: 1,
    isExclusive: false,
    atOnce: { jobs: 4, ofOneGroup: 4 },
    retriesLast: true,
  },
  handler: async () => {
    const { sendConfirmMail } = await import('./send-confirm-mail.ts')
    return { run: sendConfirmMail }
  },
}
