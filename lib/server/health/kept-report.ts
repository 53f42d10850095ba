import type { HealthAnswer } from '../http/front/front-options.ts'

/** How long a report is given out, in milliseconds: what changes shows within this time, however often anyone asks. */
const LONGEST = 250

/**
 * Gives the report as it was at most a quarter of a second ago, so that asking for it costs no more than any answer from
 * memory. Whether the process takes traffic is always told as it is.
 * @param make makes a report, with what it says of that
 * @param isReady whether the process takes traffic
 */
export function keptReport(
  make: () => { status: 200 | 503; body: object },
  isReady: () => boolean,
): () => HealthAnswer {
  let kept: (HealthAnswer & { until: number }) | undefined
  return () => {
    if (kept === undefined || performance.now() >= kept.until || (kept.status === 200) !== isReady()) {
      const { status, body } = make()
      kept = { status, body: Buffer.from(JSON.stringify(body)), until: performance.now() + LONGEST }
    }
    return kept
  }
}
