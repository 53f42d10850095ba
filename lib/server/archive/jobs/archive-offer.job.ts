import type { Job } from '../../jobs/job.ts'
import { pendingOfferSchema } from '../schema.ts'
import { hasSigningIdentity } from '../signing/signing-identity.ts'
import type { PendingOffer } from './pending-documents.ts'

/**
 * Makes the documents of an offer that the archive lacks. It is tried until it succeeds, however long a timestamp authority
 * is away: an offer waits or is worked on once, however many processes send it.
 */
export const archiveOfferJob: Job<PendingOffer> = {
  name: 'archive-offer',
  data: pendingOfferSchema,
  options: {
    retries: 1_000_000,
    retryDelay: 5,
    longestRetryDelay: 60,
    expiresAfter: 600,
    pollEvery: 0.5,
    isExclusive: true,
  },
  // One that cannot sign would take documents from the processes that can, and fail them.
  isPossible: hasSigningIdentity,
  handler: async () => {
    const { archiveOffer, tellThatOfferWaits } = await import('./archive-offer.ts')
    return { run: archiveOffer, failed: tellThatOfferWaits }
  },
}
