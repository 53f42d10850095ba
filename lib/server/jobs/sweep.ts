import { setTimeout as pause } from 'node:timers/promises'
import type { Store } from '../db/open-store.ts'
import { now } from '../platform/clock.ts'
import { log } from '../platform/logs/log.ts'
import type { Jobs } from './start-jobs.ts'
import { noteSweepSucceeded, tellSweepFailed } from './sweep-failures.ts'

/** `now` is business time, and may stand still. */
export type SweepContext = { now: Date; store: Store; jobs: Jobs }

/**
 * What every process does again and again while the database is open: it asks the domain what is due now and has it done,
 * most often by sending jobs. No job waits for a date: nothing is lost or done twice when a date, a clock or the terms
 * change. Several processes sweep at once, so that what a sweep does twice must be the same as once.
 */
export type Sweep = {
  name: string
  /** Seconds from the end of one to the next, by the system's clock. */
  everySeconds: number
  /** The same, after a failure; or for so many failures in a row. */
  againAfterSeconds: number | ((failures: number) => number)
  run(context: SweepContext): Promise<void>
  /** Tells of a failure, which may be that the database cannot be opened, in place of the log. */
  failed?(error: unknown, againAfterSeconds: number): void
}

/**
 * Sweeps until `stop`.
 * @param open the database with its jobs; it is opened again after it was lost
 */
export async function keepSweeping(
  sweep: Sweep,
  open: () => Promise<Omit<SweepContext, 'now'>>,
  stop: AbortSignal,
): Promise<void> {
  const tell = sweep.failed ?? ((error: unknown) => tellSweepFailed(sweep.name, error))
  let failures = 0
  while (!stop.aborted) {
    let rest = sweep.everySeconds
    try {
      const opened = await open()
      if (stop.aborted) return
      await sweep.run({ ...opened, now: now() })
      failures = 0
      noteSweepSucceeded(sweep.name)
    } catch (error) {
      if (stop.aborted) return
      failures += 1
      rest = again(sweep, failures)
      tellSafely(sweep.name, (failure) => tell(failure, rest), error)
    }
    await pause(rest * 1000, undefined, { signal: stop, ref: false }).catch(() => undefined)
  }
}

function again({ againAfterSeconds }: Sweep, failures: number): number {
  return typeof againAfterSeconds === 'number' ? againAfterSeconds : againAfterSeconds(failures)
}

/** What tells of a failure may fail for the same reason, and must not end the sweeps. */
function tellSafely(sweep: string, tell: (error: unknown) => void, error: unknown): void {
  try {
    tell(error)
  } catch (err) {
    log().error({ err, sweep }, 'The failure of a sweep could not be told')
  }
}
