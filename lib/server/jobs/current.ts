import type { Transaction } from '../db/command.ts'
import { StoreUnavailableError } from '../db/store-error.ts'
import { processShared } from '../platform/process-shared.ts'
import type { Job, JobToSend } from './job.ts'
import type { Jobs } from './start-jobs.ts'

const shared = processShared('jobs', (): { jobs: Jobs | null } => ({ jobs: null }))

/** Notes the jobs of this process. */
export function setCurrentJobs(jobs: Jobs): void {
  shared.jobs = jobs
}

/** The jobs of this process; null before the database was opened. */
export function currentJobs(): Jobs | null {
  return shared.jobs
}

/**
 * Sends one job with a transaction: it is there when the transaction is committed, and never when it is not.
 *
 *     await sendJob(deliverNotice, { data: { notice }, key: notice }, tx)
 *
 * @throws StoreUnavailableError where the jobs of this process are not open yet
 */
export async function sendJob<Data extends object>(
  job: Job<Data>,
  sent: JobToSend<Data>,
  tx: Transaction,
): Promise<void> {
  const jobs = currentJobs()
  if (jobs === null) throw new StoreUnavailableError('The job queue is not open yet. Try again.')
  await jobs.send(job, [sent], tx)
}
