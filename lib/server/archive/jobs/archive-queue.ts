import type { Store } from '../../db/open-store.ts'
import type { PendingOffer } from './pending-documents.ts'

const QUEUE = 'archive-offer'
const POLL_SECONDS = 0.5
const HIGHEST_PRIORITY = 1_000_000

/**
 * - exclusive: an offer waits or is worked on once, however many processes send it
 * - a job of a process that has died is given to another when its heart has not beaten for half a minute
 */
const SETTINGS = {
  policy: 'exclusive',
  heartbeatSeconds: 30,
  expireInSeconds: 600,
  retryLimit: 4,
  retryDelay: 5,
  retryBackoff: true,
} as const

const opened = new WeakSet<Store>()

/** Starts the job queue, unless it has been; what a killed process had in hand can be sent again. */
export async function openArchiveQueue(store: Store): Promise<void> {
  if (opened.has(store)) return
  const { jobs, backend } = store
  await jobs.start()
  await jobs.createQueue(QUEUE, SETTINGS)
  // The embedded database has one process, this one: no other can be at work on what is left. All is sent anew.
  if (backend === 'pglite') await jobs.deleteAllJobs(QUEUE)
  opened.add(store)
}

/** Sends offers in their order; those that wait already are left as they are. */
export async function sendOffers({ jobs }: Store, offers: readonly PendingOffer[]): Promise<void> {
  for (const [index, offer] of offers.entries()) {
    const { version, tier, region } = offer
    await jobs.send(QUEUE, offer, {
      singletonKey: `${version}/${tier}/${region}`,
      priority: HIGHEST_PRIORITY - index,
    })
    // The embedded database answers without a pause: requests get theirs here.
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** Works on offers, one at a time: the worker that makes documents is one. A failure is thrown, and tried again later. */
export async function workOffers(
  { jobs }: Store,
  work: (offer: PendingOffer) => Promise<void>,
): Promise<void> {
  await jobs.work<PendingOffer>(QUEUE, { pollingIntervalSeconds: POLL_SECONDS }, async ([job]) => {
    if (job !== undefined) await work(job.data)
  })
}
