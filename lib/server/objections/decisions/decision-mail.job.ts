import type { Job } from '../../jobs/job.ts'
import { decisionMailSchema } from '../schema.ts'
import type { DecisionMail } from './mail-to-send.ts'

/** Confirms a decision to one who was told of the change. Tried for some ten days. */
export const decisionMailJob: Job<DecisionMail> = {
  name: 'send-decision-mail',
  data: decisionMailSchema,
  options: {
    retries: 80,
    retryDelay: 5,
    longestRetryDelay: 3 * 3600,
    expiresAfter: 180,
    pollEvery: 1,
    isExclusive: false,
    atOnce: { jobs: 2, ofOneGroup: 2 },
    retriesLast: true,
  },
  handler: async () => {
    const { sendDecisionMail } = await import('./send-decision-mail.ts')
    const { tellThatItWaits } = await import('../mails/send-objection-mail.ts')
    return { run: sendDecisionMail, failed: tellThatItWaits }
  },
}
