/**
 * A process that archives what the ledger in its working directory owes and ends when all is there. Each document is a
 * line on standard output, in JSON, as soon as it is recorded. Tests start it, and kill it.
 */
import { closePdfPool } from '#lib/server/documents/pdf-pool.ts'
import { prepareJobs, runJobs } from '#lib/server/jobs/run-jobs.ts'
import { archiveOfferJob } from '../jobs/archive-offer.job.ts'
import { archiveSweep } from '../jobs/archive-sweep.ts'
import { closeArchive, prepareArchive } from '../jobs/open-archive.ts'
import { archiveProgress } from '../jobs/state/progress.ts'
import { manifest } from '../manifest/manifest.ts'

const PERIOD = 20
/** Of the desk's jobs those that make documents: what an authority is asked for is then known. */
const REGISTRY = { jobs: [archiveOfferJob], sweeps: [archiveSweep] }

const told = new Set<string>()
const stopping = new AbortController()
await prepareArchive()
await prepareJobs(REGISTRY)
void runJobs(REGISTRY, stopping.signal)
const timer = setInterval(() => {
  for (const document of manifest().documents)
    if (!told.has(document.sha256)) {
      told.add(document.sha256)
      console.log(JSON.stringify(document))
    }
  const { state, reason } = archiveProgress()
  if (state === 'complete' || reason !== null) void end(reason)
}, PERIOD)

async function end(reason: string | null): Promise<void> {
  clearInterval(timer)
  stopping.abort()
  if (reason !== null) console.error(reason)
  await closePdfPool()
  await closeArchive()
  process.exit(reason === null ? 0 : 1)
}
