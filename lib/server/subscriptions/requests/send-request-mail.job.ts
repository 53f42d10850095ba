import type { Job } from '../../jobs/job.ts'
import { requestMailSchema } from '../schema.ts'
import type { RequestMail } from './request-mail.ts'

/** Sends the mail that someone asked for by the form. Tried for about as long as its link is valid. */
export const sendRequestMail: Job<RequestMail> = {
  name: 'send-subscription-mail',
  data: requestMailSchema,
  options: {
    retries: 60,
    retryDelay: 5,
    longestRetryDelay: 3600,
    expiresAfter: 120,
    pollEvery: 0.5,
    isExclusive: false,
  },
  handler: async () => {
    const { sendRequested, tellThatItWaits } = await import('./send-request-mail.ts')
    return { run: sendRequested, failed: tellThatItWaits }
  },
}
