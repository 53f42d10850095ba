import type { Job } from '../../jobs/job.ts'
import { objectionRequestSchema } from '../schema.ts'
import type { RequestToSort } from './to-send.ts'

/**
 * Looks whether an address that was entered is a contact's, and has a link sent there then. Whoever enters one is answered before,
 * so that neither words nor work tell which it is.
 */
export const sortRequestJob: Job<RequestToSort> = {
  name: 'sort-objection-request',
  data: objectionRequestSchema,
  options: {
    retries: 20,
    retryDelay: 2,
    longestRetryDelay: 600,
    expiresAfter: 60,
    pollEvery: 1,
    isExclusive: false,
  },
  handler: async () => {
    const { sortRequest } = await import('./sort-request.ts')
    return { run: sortRequest }
  },
}
