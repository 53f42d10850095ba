/** A process that tells customers and subscribers of what is published, until it is stopped or killed. Tests start several, and kill them. */
import { prepareJobs, runJobs } from '#lib/server/jobs/run-jobs.ts'
import { noticesSweep } from '../../notices/recording/notices-sweep.ts'
import { sendNoticeJob } from '../../notices/sending/send-notice.job.ts'
import { publicationSweep } from '../publications/publication-sweep.ts'
import { dueSweep } from '../sending/due-sweep.ts'
import { sendMailing } from '../sending/send-mailing.job.ts'

const REGISTRY = {
  jobs: [sendMailing, sendNoticeJob],
  sweeps: [noticesSweep, publicationSweep, dueSweep],
}

await prepareJobs(REGISTRY)
void runJobs(REGISTRY, new AbortController().signal)
// Sweeps keep no process alive.
setInterval(() => undefined, 60_000)
