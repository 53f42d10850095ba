import { HOUR, MINUTE, SECOND } from '../quantities/time/duration.ts'

/**
 * What the clocks of a zone show, as a number: milliseconds from 1970-01-01 00:00 to that date and time, as though
 * they were UTC. Not an instant: a clock that is put forward skips wall times, one that is put back repeats them.
 */
export type WallTime = number

// No zone has ever been as far as 16 hours from UTC.
const REACH = 16 * HOUR
const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * How far the zone's clocks are ahead of UTC at an instant, in milliseconds (negative west of Greenwich).
 * @param instant milliseconds since the epoch
 * @throws RangeError for a zone that this system does not know
 */
export function offsetAt(instant: number, zone: string): number {
  let format = formats.get(zone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
    formats.set(zone, format)
  }
  const [, sign, hours, minutes, seconds] =
    /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(format.format(instant)) ?? []
  const size = Number(hours ?? 0) * HOUR + Number(minutes ?? 0) * MINUTE + Number(seconds ?? 0) * SECOND
  return sign === '-' ? -size : size
}

/** What the zone's clocks show at an instant, given in milliseconds since the epoch. */
export function wallTimeAt(instant: number, zone: string): WallTime {
  return instant + offsetAt(instant, zone)
}

/**
 * The first instant at which the zone's clocks show this wall time or a later one. So a time that is skipped when
 * the clocks go forward is the instant of the change, and of a time that occurs twice it is the first: a clock that
 * is put back undoes nothing. Never decreases as the wall time grows, which keeps every opening before its closing.
 *
 * Exact to the millisecond, provided that the zone changes its offset at most once in any 32 hours.
 */
export function firstInstantOf(wall: WallTime, zone: string): number {
  const before = offsetAt(wall - REACH, zone)
  const after = offsetAt(wall + REACH, zone)
  if (before === after) return wall - before
  const change = changeBetween(wall - REACH, wall + REACH, zone)
  return wall - before < change ? wall - before : Math.max(change, wall - after)
}

/** The first instant after `from`, up to `to`, that has the offset of `to`. */
function changeBetween(from: number, to: number, zone: string): number {
  const after = offsetAt(to, zone)
  let [old, changed] = [from, to]
  while (changed - old > 1) {
    const middle = Math.floor((old + changed) / 2)
    if (offsetAt(middle, zone) === after) changed = middle
    else old = middle
  }
  return changed
}
