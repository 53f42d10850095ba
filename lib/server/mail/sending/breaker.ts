import { processShared } from '../../platform/process-shared.ts'

const FIRST = 5_000
const LONGEST = 300_000

const shared = processShared('mail-breaker', () => ({ failures: 0, until: Number.NEGATIVE_INFINITY }))

/** Whether the mail server was out of reach so recently that it is left alone. `at`: as `performance.now()` has it. */
export function isLeftAlone(at: number): boolean {
  return at < shared.until
}

/** Notes that the mail server takes nothing: it is left alone for five seconds, twice as long each time, up to five minutes. */
export function noteHostFailure(at: number): void {
  shared.until = at + Math.min(FIRST * 2 ** shared.failures, LONGEST)
  shared.failures += 1
}

/** Notes that it took a mail. */
export function noteHostWorks(): void {
  shared.failures = 0
}
