import type { Clock } from 'pg-boss'

/** Node fires a timer that is set for longer at once. In milliseconds, 24.8 days. */
const LONGEST = 2 ** 31 - 1

/**
 * The clock of the queues, which is never set back or forward: pg-boss waits again for what the clock lacks when a timer
 * fires, and with a system clock that was set back by more than 24.8 days each of these waits would end at once. It only
 * measures with it; the times in its tables are the database's.
 */
export const QUEUE_CLOCK: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  setTimeout: (run, milliseconds) => setTimeout(run, Math.min(milliseconds, LONGEST)),
  clearTimeout: (timer) => clearTimeout(timer as NodeJS.Timeout),
  setInterval: (run, milliseconds) => setInterval(run, Math.min(milliseconds, LONGEST)),
  clearInterval: (timer) => clearInterval(timer as NodeJS.Timeout),
}
