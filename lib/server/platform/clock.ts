/**
 * The two clocks of the desk. Which one counts where:
 * - `now()`, business time: terms, versions and their standing, notices and deadlines, the expiry of links, reports, and the
 *   times printed in documents. SLA_DESK_NOW may set it by hand, and it may stand still.
 * - `systemNow()`, system time: sessions, tokens, limits, locks, retries, audit, and whatever another system compares with its
 *   own clock, such as the signature of a webhook. Nothing that must pass may depend on a clock that stands still. The
 *   database (`now()` in SQL, the job queue) keeps system time, too.
 *
 * Rules call neither: a moment is passed to them. Durations inside a process are measured with `performance.now()`.
 */
import { type Environment, environment } from './env.ts'

/** Business time: the moment under SLA_DESK_NOW where it is set, else the system's. */
export function now(): Date {
  return momentUnder(environment().SLA_DESK_NOW, Date.now(), process.uptime() * 1000)
}

/** System time, whatever SLA_DESK_NOW says. */
export function systemNow(): Date {
  return new Date()
}

/** Where SLA_DESK_NOW sets business time by hand: what it is now (RFC 3339), and whether it runs. Null where it is not set. */
export function clockSetByHand(): { now: string; runs: boolean } | null {
  const setting = environment().SLA_DESK_NOW
  return setting === undefined ? null : { now: now().toISOString(), runs: setting.runs }
}

/** What to warn of at the start where SLA_DESK_NOW sets business time; null where it does not. */
export function clockWarning(): string | null {
  const clock = clockSetByHand()
  if (clock === null) return null
  const goes = clock.runs ? 'and runs on from there' : 'and stands still'
  return (
    `SLA_DESK_NOW sets the clock of this desk: it is ${clock.now} ${goes}. Documents made now are dated and signed so ` +
    'for good. Never set it on a desk that customers use.'
  )
}

/**
 * The moment under a setting of the clock. One that runs on does so from the start of the process, so that every
 * copy of this module, and every worker, tells the same time.
 * @param system the system's clock, in milliseconds since 1970
 * @param uptime milliseconds since the process started
 */
export function momentUnder(setting: Environment['SLA_DESK_NOW'], system: number, uptime: number): Date {
  if (setting === undefined) return new Date(system)
  return new Date(setting.from.getTime() + (setting.runs ? uptime : 0))
}
