import { isCalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'

const TIME = /^T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

/** Whether the text is a day that exists, or a moment of such a day as RFC 3339 writes it (T and Z in capitals). */
export function isMoment(text: string): boolean {
  return isCalendarDate(text.slice(0, 10)) && (text.length === 10 || TIME.test(text.slice(10)))
}

/** The moment; of a day, its first in UTC. */
export function momentOf(text: string): Date {
  return new Date(text.length === 10 ? `${text}T00:00:00Z` : text)
}
