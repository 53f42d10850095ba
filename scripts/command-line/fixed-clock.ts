import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { momentInWords } from '#lib/domain/quantities/time/instant.ts'
import { clockSetByHand, now, systemNow } from '#lib/server/platform/clock.ts'
import { environment } from '#lib/server/platform/env.ts'

/** Allows a record for good although the clock is set by hand: to try things out, and for tests. */
export const FIXED_CLOCK = { 'fixed-clock': { type: 'boolean', default: false } } as const

/** Its line in the usage of a command. */
export const FIXED_CLOCK_USAGE =
  '--fixed-clock             dates it by SLA_DESK_NOW, and says so for good; only to try things out'

/**
 * What is recorded for good gets the true time, not that of a demo which somebody has forgotten in their environment.
 * @param what "release", "review"
 * @param allowed whether --fixed-clock is given
 * @throws RangeError where the clock is set by hand and that is not allowed
 */
export function requireTrueClock(what: string, allowed: boolean): void {
  if (environment().SLA_DESK_NOW === undefined || allowed) return
  throw new RangeError(
    `SLA_DESK_NOW is set, so this ${what} would be dated ${momentInWords(now().toISOString())} for good. ` +
      'Unset SLA_DESK_NOW. Only to try things out, add --fixed-clock: the record then says that its date was set by hand.',
  )
}

/**
 * What a record says of itself for good where its date was set by hand, so that no desk can pass off a date that nobody
 * could have seen; empty where it has the true time.
 */
export function setByHand(): string {
  if (clockSetByHand() === null) return ''
  const today = dateInWords(systemNow().toISOString().slice(0, 10))
  return ` (This date was set by hand, to try things out; the record was made on ${today}.)`
}
