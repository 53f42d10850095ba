import type { Job } from '../../jobs/job.ts'
import { requestMailSchema } from '../schema.ts'
import type { RequestMail } from './request-mail.ts'

/**
 * Sends the mail that someone asked for by the form. Tried for about as long as its link is valid. The mails to one domain,
 * whose server may hang, are a group: they leave some of these jobs to the others.
 */
export const sendRequestMail: Job<RequestMail> = {
  name: 'send-subscription-mail',
  data: requestMailSchema,
  options: {
    retries: 60,
    retryDelay: 5,
    longestRetryDelay: 3600,
    expiresAfter: 120,
    pollEvery: 1,
    isExclusive: false,
    // More than the mailer has lanes, so that those that wait are seen, and slow ones make way for them.
    atOnce: { jobs: 8, ofOneGroup: 2 },
    retriesLast: true,
  },
  handler: async () => {
    const { sendRequested, tellThatItWaits } = await import('./send-request-mail.ts')
    return { run: sendRequested, failed: tellThatItWaits }
  },
}
