import { connection } from 'next/server'
import { archiveProgress } from '#lib/server/archive/jobs/state/progress.ts'
import { warningsAt } from '#lib/server/health/warnings.ts'
import { isReady } from '#lib/server/http/listening/readiness.ts'
import { privateJson } from '#lib/server/http/response/answer.ts'
import { jobCounts } from '#lib/server/jobs/counts.ts'
import { clockSetByHand, now } from '#lib/server/platform/clock.ts'
import { mailCounts } from '#lib/server/subscriptions/sending/mail-counts.ts'

/**
 * Whether to send traffic here: 200 once it listens, 503 before that and while draining. How far the
 * archive is and how many jobs and mails to subscribers there are (null while the database is not open) stand beside it and decide nothing: the
 * pages need no database. So do a clock that was set by hand, and warnings, where there are any.
 */
export async function GET(): Promise<Response> {
  await connection()
  const ready = isReady()
  const warnings = warningsAt(now())
  const clock = clockSetByHand()
  const body = {
    status: ready ? 'ready' : 'unavailable',
    archive: archiveProgress(),
    jobs: jobCounts(),
    mails: mailCounts(),
    ...(clock === null ? {} : { clock }),
    ...(warnings.length === 0 ? {} : { warnings }),
  }
  return privateJson(body, { status: ready ? 200 : 503 })
}
