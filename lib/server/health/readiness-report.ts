import { openingComplaints } from '../archive/jobs/state/complaint.ts'
import { archiveProgress } from '../archive/jobs/state/progress.ts'
import { REASONS } from '../archive/jobs/state/reason.ts'
import { isReady } from '../http/listening/readiness.ts'
import { jobCounts } from '../jobs/counts.ts'
import { clockSetByHand, now } from '../platform/clock.ts'
import { mailCounts } from '../subscriptions/sending/mail-counts.ts'
import { warningsAt } from './warnings.ts'

/**
 * Whether to send traffic here: 200 once it listens, 503 before that and while draining. How far the
 * archive is and how many jobs and mails to subscribers there are (null while the database is not open) stand beside it and decide nothing: the
 * pages need no database. So do all faults of the ledgers and of
 * tables, a clock that was set by hand, and warnings, where there are any.
 */
export function readinessReport(): { status: 200 | 503; body: object } {
  const ready = isReady()
  const warnings = warningsAt(now())
  const clock = clockSetByHand()
  const faults = openingComplaints()
  const body = {
    status: ready ? 'ready' : 'unavailable',
    archive: archiveProgress(),
    ...(faults.length === 0 ? {} : { faults: faults.map((code) => ({ code, reason: REASONS[code] })) }),
    jobs: jobCounts(),
    mails: mailCounts(),
    ...(clock === null ? {} : { clock }),
    ...(warnings.length === 0 ? {} : { warnings }),
  }
  return { status: ready ? 200 : 503, body }
}
