import { recordEntry } from '../../audit/record-entry.ts'
import type { Command } from '../../db/command.ts'
import { StoreUnavailableError } from '../../db/store-error.ts'
import { currentJobs } from '../../jobs/current.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { environment } from '../../platform/env.ts'
import { archiveOfferJob } from './archive-offer.job.ts'
import { isLacking, pendingNow } from './state/archive-state.ts'

/** `offers`: of how many; `nothing`: no document is missing; `on-demand`: none is made ahead. */
export type RetryOutcome = { kind: 'sent'; offers: number } | { kind: 'nothing' | 'on-demand' }

/**
 * Has every document that is missing made again, now.
 * @throws ForbiddenError
 */
export const retryDocuments: Command<object, RetryOutcome> = async (_, context) => {
  requirePermission(context.actor, 'releases.retry')
  if (environment().ARCHIVE === 'on-demand') return { kind: 'on-demand' }
  const lacking = pendingNow().filter(isLacking)
  if (lacking.length === 0) return { kind: 'nothing' }
  const jobs = currentJobs()
  if (jobs === null) throw new StoreUnavailableError('The job queue is not open yet. Try again.')
  const sent = lacking.map((data) => ({ data, key: `${data.version}/${data.tier}/${data.region}` }))
  await jobs.send(archiveOfferJob, sent, context.tx)
  await recordEntry(
    {
      action: 'releases.retried',
      target: { kind: 'archive', id: 'documents', name: null },
      after: { offers: lacking.length },
    },
    context,
  )
  return { kind: 'sent', offers: lacking.length }
}
