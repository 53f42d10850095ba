import type { Job } from '../../jobs/job.ts'
import type { OwnerMail } from './owner-mail.ts'
import { ownerMailSchema } from './schema.ts'

/** Tells the owner of a link that it ends soon, or was opened after its end. Tried for some two days: it is no news after that. */
export const tellOwnerJob: Job<OwnerMail> = {
  name: 'tell-link-owner',
  data: ownerMailSchema,
  options: {
    retries: 30,
    retryDelay: 5,
    longestRetryDelay: 3 * 3600,
    expiresAfter: 120,
    pollEvery: 2,
    isExclusive: false,
    atOnce: { jobs: 2, ofOneGroup: 2 },
    retriesLast: true,
  },
  handler: async () => {
    const { tellOwner } = await import('./tell-owner.ts')
    return { run: tellOwner }
  },
}
