import type { Job } from '../../jobs/job.ts'
import { objectionMailSchema } from '../schema.ts'
import type { ObjectionMail } from './mail-to-send.ts'

/** Tells a customer what has become of an objection; of its receipt, with the signed file. Tried for some ten days. */
export const objectionMailJob: Job<ObjectionMail> = {
  name: 'send-objection-mail',
  data: objectionMailSchema,
  options: {
    retries: 80,
    retryDelay: 5,
    longestRetryDelay: 3 * 3600,
    expiresAfter: 180,
    pollEvery: 1,
    isExclusive: false,
    atOnce: { jobs: 4, ofOneGroup: 4 },
    retriesLast: true,
  },
  handler: async () => {
    const { sendObjectionMail, tellThatItWaits } = await import('./send-objection-mail.ts')
    return { run: sendObjectionMail, failed: tellThatItWaits }
  },
}
