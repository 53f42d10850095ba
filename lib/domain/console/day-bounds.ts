import { addDays, type CalendarDate } from '../quantities/time/calendar-date.ts'
import { localMoment } from './moment-words.ts'

const MINUTE = 60_000
const LONGEST_OFFSET = 15 * 60

/**
 * When a day begins in a time zone, and when the next one does; RFC 3339 in UTC. Where clocks are put forward over midnight,
 * it begins with the first moment that there is.
 */
export function dayBounds(day: CalendarDate, zone: string): { from: string; until: string } {
  return { from: beginOf(day, zone), until: beginOf(addDays(day, 1), zone) }
}

function beginOf(day: CalendarDate, zone: string): string {
  const utc = Date.parse(`${day}T00:00:00Z`)
  // The first minute whose local day is not before this one; local days only ever go forward over so long a span.
  let [low, high] = [utc - LONGEST_OFFSET * MINUTE, utc + LONGEST_OFFSET * MINUTE]
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / MINUTE / 2) * MINUTE
    if (localMoment(new Date(middle).toISOString(), zone).day < day) low = middle
    else high = middle
  }
  return new Date(high).toISOString()
}
