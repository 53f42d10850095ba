import ical, { ICalEventRepeatingFreq, ICalEventTransparency } from 'ical-generator'
import { addDays } from '#lib/domain/quantities/time/calendar-date.ts'
import { longestDaysBetweenReviews, reviewAt } from '#lib/domain/terms/review/review.ts'
import { VERSION_WORDS } from '#lib/domain/versions/words.ts'
import { environment } from '../platform/env.ts'
import { catalogue } from '../terms/current.ts'
import { shownTerms } from '../terms/shown/shown-terms.ts'

/**
 * The reviews of the terms as a calendar to subscribe to (RFC 5545): one event of a whole day, on the day by which the
 * next review is due, and again after each quarter, or sooner where the terms say so. The event keeps its UID when a
 * review moves it, and leaves the day free.
 */
export function reviewCalendar(now: Date): string {
  const { vendor, ledger, reviews } = catalogue()
  const everyDays = shownTerms(now)?.source.terms.review.everyDays ?? Number.POSITIVE_INFINITY
  const { last, due } = reviewAt(reviews, everyDays, now)
  // Before the first review one is due as soon as there are terms.
  const start = due ?? ledger[0]?.publishedAt.slice(0, 10) ?? now.toISOString().slice(0, 10)
  const { hostname } = new URL(environment().PUBLIC_URL)
  const calendar = ical({
    name: VERSION_WORDS.calendarName(vendor.name),
    prodId: { company: 'SLA Desk', product: 'reviews', language: 'EN' },
  })
  calendar.createEvent({
    id: `review@${hostname}`,
    start: moment(start),
    end: moment(addDays(start, 1)),
    allDay: true,
    // A reminder must not show its reader as busy all day.
    transparency: ICalEventTransparency.TRANSPARENT,
    // The event changes with each review.
    stamp: moment(last ?? start),
    sequence: reviews.filter((day) => last !== null && day <= last).length,
    summary: VERSION_WORDS.reviewSummary(vendor.name),
    description: VERSION_WORDS.reviewDescription(vendor.name),
    url: `${environment().PUBLIC_URL}/enterprise-sla`,
    // Days and not months: the last day of a month would be missing from shorter ones.
    repeating: { freq: ICalEventRepeatingFreq.DAILY, interval: longestDaysBetweenReviews(everyDays) },
  })
  // Each line ends (RFC 5545, section 3.1), the last one too.
  return `${calendar.toString()}\r\n`
}

function moment(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}
