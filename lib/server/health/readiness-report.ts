import { archiveProgress } from '../archive/jobs/state/progress.ts'
import { isReady } from '../http/listening/readiness.ts'
import { jobCounts } from '../jobs/counts.ts'
import { clockSetByHand, now } from '../platform/clock.ts'
import { mailCounts } from '../subscriptions/sending/mail-counts.ts'
import { warningsAt } from './warnings.ts'

/**
 * Whether to send traffic here: 200 once it listens, 503 before that and while draining. How far the
 * archive is and how many jobs and mails to subscribers there are (null while the database is not open) stand beside it and decide nothing: the
 * pages need no database. So do a clock that was set by hand, and warnings, where there are any.
 */
export function readinessReport(): { status: 200 | 503; body: object } {
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
  return { status: ready ? 200 : 503, body }
}
