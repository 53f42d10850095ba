import type { Job } from '../../jobs/job.ts'
import { questionMailSchema } from './schema.ts'

/** Mails a question to whoever prepared the link. Tried for some ten days. */
export const questionMailJob: Job<{ question: string }> = {
  name: 'send-link-question',
  data: questionMailSchema,
  options: {
    retries: 80,
    retryDelay: 5,
    longestRetryDelay: 3 * 3600,
    expiresAfter: 120,
    pollEvery: 1,
    isExclusive: false,
    atOnce: { jobs: 2, ofOneGroup: 2 },
    retriesLast: true,
  },
  handler: async () => {
    const { sendQuestion } = await import('./send-question.ts')
    return { run: sendQuestion }
  },
}
