import { addDays, type CalendarDate, dateInWords } from '../quantities/time/calendar-date.ts'
import { secondInWords } from '../quantities/time/instant.ts'
import { endOfDay, localDay } from '../subprocessors/ledger/period/day-counting.ts'
import { OBJECTIONS_REFUSED } from './refused-words.ts'
import { isEntered, type ObjectionWay } from './way.ts'

/** When and how an objection came. `receivedAt`: RFC 3339; of one that was entered, the first instant of its day in the zone. */
export type Arrival = { receivedAt: string; via: ObjectionWay; zone: string }

/** "10 December 2026, 23:59:59 UTC", for a second may decide; of one that was entered "10 December 2026". */
export function arrivalInWords({ receivedAt, via, zone }: Arrival): string {
  return isEntered(via) ? dateInWords(localDay(receivedAt, zone)) : secondInWords(receivedAt)
}

/**
 * When an objection counts as received that came on a day: at its first instant, so that the whole of the last day is in time.
 * @param published when its notice was published; RFC 3339
 * @throws RangeError with what to correct, for a day that is ahead or before that of the notice
 */
export function receivedOn(
  day: CalendarDate,
  { published, now, zone }: { published: string; now: Date; zone: string },
): Date {
  const first = localDay(published, zone)
  const today = localDay(now.toISOString(), zone)
  if (day > today) throw new RangeError(OBJECTIONS_REFUSED.ahead(dateInWords(day), dateInWords(today)))
  if (day < first) throw new RangeError(OBJECTIONS_REFUSED.beforeNotice(dateInWords(day), dateInWords(first)))
  return new Date(endOfDay(addDays(day, -1), zone))
}
