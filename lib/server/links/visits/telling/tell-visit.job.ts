import type { Job } from '../../../jobs/job.ts'
import { tellVisitSchema } from '../schema.ts'
import type { ToldVisit } from './told-visit.ts'

/** Tells whoever prepared a link that it was read, or what of it was downloaded. Tried for some two days: it is no news after that. */
export const tellVisitJob: Job<ToldVisit> = {
  name: 'tell-link-visit',
  data: tellVisitSchema,
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
    const { tellVisit } = await import('./tell-visit.ts')
    return { run: tellVisit }
  },
}
