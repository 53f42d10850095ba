/** Node fires a timer that is set for more than 24.8 days at once; who asks for a minute and more may be asked again. */
const LONGEST = 60_000

/**
 * Has no timer of a thread wait longer than a minute, in milliseconds. PostgreSQL waits by the system clock: when that is
 * set back by more than 24.8 days, its next alarm lies so far ahead that Node would fire it at once, and again at once,
 * with a warning each time. Fired early, it looks at the clock and waits anew.
 */
export function boundTimers(thread: { setTimeout: typeof setTimeout }): void {
  thread.setTimeout = new Proxy(thread.setTimeout, {
    apply: (set, self, [run, wait, ...given]: [() => void, number?, ...unknown[]]) =>
      Reflect.apply(set, self, [run, Math.min(wait ?? 0, LONGEST), ...given]),
  })
}
