/**
 * Command line: archives every document of one release in an empty archive, as the server does after its start, and
 * prints as JSON how long that took, how many documents it made, and the longest delay of this process's event loop
 * meanwhile and while it does nothing for as long. bench/run.ts starts it in a folder that holds one release.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { closeArchive, prepareArchive } from '#lib/server/archive/jobs/open-archive.ts'
import { archiveProgress } from '#lib/server/archive/jobs/state/progress.ts'
import { closePdfPool } from '#lib/server/documents/pdf-pool.ts'
import { prepareJobs, runJobs } from '#lib/server/jobs/run-jobs.ts'
import { REGISTERED_JOBS } from '#lib/server/registered-jobs.ts'
import { catalogue, offerOf } from '#lib/server/terms/current.ts'
import { longestDelay } from './longest-delay.ts'

const PERIOD = 10

const stopping = new AbortController()
// Before the server listens: what is held up then keeps nobody waiting.
const opening = performance.now()
await prepareArchive()
await prepareJobs(REGISTERED_JOBS)
const opened = performance.now() - opening
// The server builds every offer that is in force soon after its start.
for (const { terms } of catalogue().versions.values())
  for (const tier of terms.tiers)
    for (const region of terms.regions) offerOf(terms.version, tier.id, region.id)
const before = performance.now()
const working = await longestDelay(async () => {
  void runJobs(REGISTERED_JOBS, stopping.signal)
  while (archiveProgress().state !== 'complete') await pause(PERIOD)
})
const lasted = performance.now() - before
const idle = await longestDelay(() => pause(lasted))
const { archived } = archiveProgress()
stopping.abort()
await closePdfPool()
await closeArchive()
console.log(JSON.stringify({ opened, lasted, working, idle, archived }))
process.exit(0)
