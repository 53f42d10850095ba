import { archiveOfferJob } from './archive/jobs/archive-offer.job.ts'
import { archiveSweep } from './archive/jobs/archive-sweep.ts'
import type { Registry } from './jobs/run-jobs.ts'
import { purgeSweep } from './subscriptions/requests/purge-sweep.ts'
import { sendRequestMail } from './subscriptions/requests/send-request-mail.job.ts'
import { ledgerTimestampSweep } from './timestamps/ledger-timestamp-sweep.ts'

/** Every job and sweep of the desk. It stands beside the features, which know of jobs, while `jobs/` knows none of them. */
export const REGISTERED_JOBS: Registry = {
  jobs: [archiveOfferJob, sendRequestMail],
  sweeps: [archiveSweep, ledgerTimestampSweep, purgeSweep],
}
