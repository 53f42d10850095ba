import { secondInWords } from '../quantities/time/instant.ts'
import { addDays, type CalendarDate, dateInWords } from '../quantities/time/calendar-date.ts'
import { endOfDay, localDay } from '../subprocessors/ledger/period/day-counting.ts'
import { OBJECTIONS_REFUSED } from './refused-words.ts'

/** How an objection came that somebody at the desk has entered: on paper, or as an ordinary e-mail. */
export const ENTERED_WAYS = ['post', 'email'] as const

export type EnteredWay = (typeof ENTERED_WAYS)[number]

/** `mail`: by the link in the mail of its notice; `page`: on the public page. */
export const OBJECTION_WAYS = ['mail', 'page', ...ENTERED_WAYS] as const

export type ObjectionWay = (typeof OBJECTION_WAYS)[number]

/** When and how an objection came. `receivedAt`: RFC 3339; of one that was entered, the first instant of its day in the zone. */
export type Arrival = { receivedAt: string; via: ObjectionWay; zone: string }

/** Whether somebody at the desk has entered it: of these the day is known on which they came, and not the second. */
export function isEntered(via: ObjectionWay): via is EnteredWay {
  return (ENTERED_WAYS as readonly string[]).includes(via)
}

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
  if (day < first)
    throw new RangeError(OBJECTIONS_REFUSED.beforeNotice(dateInWords(day), dateInWords(first)))
  return new Date(endOfDay(addDays(day, -1), zone))
}
