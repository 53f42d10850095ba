import { store } from '../db/store.ts'
import { FULL_DISKS, fullDiskCode } from '../platform/files/full-disk-code.ts'
import { log } from '../platform/logs/log.ts'
import { withCause } from '../platform/logs/with-cause.ts'
import { CLOCK_SWEEP } from './clock-set-back.ts'
import { noteJobCounts } from './counts.ts'
import { currentJobs, setCurrentJobs } from './current.ts'
import type { Job } from './job.ts'
import { keepTables } from './lost-tables.ts'
import { startJobs } from './start-jobs.ts'
import { keepSweeping, type Sweep, type SweepContext } from './sweep.ts'

/** All jobs and sweeps of the desk. */
export type Registry = { jobs: readonly Job[]; sweeps: readonly Sweep[] }

/** `docker stop` kills after ten seconds. */
const DRAIN = 8_000
const COUNT_EVERY = 5
const COUNT_AGAIN = 10

let isEnding = false

/**
 * Opens the jobs before anyone listens; nothing is worked on yet. A database that cannot be opened now is tried again by
 * `runJobs`.
 * @param stop aborted when the process ends meanwhile: nothing is opened then, and what fails is no fault
 */
export async function prepareJobs({ jobs }: Registry, stop?: AbortSignal): Promise<void> {
  if (stop?.aborted === true) return
  await open(jobs).catch((error: unknown) => {
    if (stop?.aborted !== true) tellWhyJobsWait(error)
  })
}

/**
 * Works on jobs and sweeps until `stop`; the database is tried every ten seconds while it cannot be used. The public pages
 * need none of it.
 */
export async function runJobs({ jobs, sweeps }: Registry, stop: AbortSignal): Promise<void> {
  const opened = async () => await open(jobs)
  await Promise.all([WORK, CLOCK_SWEEP, ...sweeps].map((sweep) => keepSweeping(sweep, opened, stop)))
}

/**
 * Ends the work of this process: jobs in hand are finished within eight seconds, or done anew by another process or after
 * the next start.
 */
export async function drainJobs(): Promise<void> {
  isEnding = true
  await currentJobs()
    ?.drain(DRAIN)
    .catch((err: unknown) => log().warn({ err }, 'The jobs could not be ended in good order'))
}

/** What is due is found, and written down, before there are hands for it: a start that ends at once has been a start. */
const WORK: Sweep = {
  name: 'work-and-count-jobs',
  everySeconds: COUNT_EVERY,
  againAfterSeconds: COUNT_AGAIN,
  run: async ({ jobs }) => {
    if (!isEnding) await jobs.work()
    await keepTables(jobs)
    noteJobCounts(await jobs.count())
    told.clear()
  },
  failed: (error) => {
    noteJobCounts(null)
    tellWhyJobsWait(error)
  },
}

async function open(registered: readonly Job[]): Promise<Omit<SweepContext, 'now'>> {
  const opened = await store()
  const jobs = await startJobs(opened, registered)
  setCurrentJobs(jobs)
  return { store: opened, jobs }
}

/** Reasons that were told since jobs were last done; of a database that hangs, two may take turns. */
const told = new Set<string>()
const MOST_TOLD = 20

/** Once for each reason, however often it is tried again. That another process holds the database is no fault. */
function tellWhyJobsWait(error: unknown): void {
  const full = fullDiskCode(error)
  const reason = full !== null ? FULL_DISKS[full] : error instanceof Error ? withCause(error) : String(error)
  if (told.has(reason)) return
  if (told.size >= MOST_TOLD) told.clear()
  told.add(reason)
  log().warn(`No jobs are done at the moment. ${reason}`)
}
