import type { Job } from '../../jobs/job.ts'
import { linkMailSchema } from '../schema.ts'
import type { LinkMail } from './link-mail.ts'

/** Sends the mail with the address of a link. Tried for some ten days, or until the link is open no more. */
export const sendLinkJob: Job<LinkMail> = {
  name: 'send-link',
  data: linkMailSchema,
  options: {
    retries: 80,
    retryDelay: 5,
    longestRetryDelay: 3 * 3600,
    expiresAfter: 120,
    pollEvery: 1,
    isExclusive: false,
    atOnce: { jobs: 4, ofOneGroup: 4 },
    retriesLast: true,
  },
  handler: async () => {
    const { sendLinkMail } = await import('./send-link-mail.ts')
    return { run: sendLinkMail }
  },
}
