import { addDays, type CalendarDate } from '../../quantities/time/calendar-date.ts'

/** The longest time between two reviews of the terms, in days: a quarter. Terms may set a shorter one. */
const LONGEST_DAYS = 92

/** A review as it was held, and the day by which the next one is due. */
export type Review = { last: CalendarDate | null; due: CalendarDate | null; overdue: boolean }

/** How many days may lie between two reviews under terms that say so many. */
export function longestDaysBetweenReviews(everyDays: number): number {
  return Math.min(everyDays, LONGEST_DAYS)
}

/**
 * Where the reviews stand on the day of a moment. The day on which one is due is in time; before the first review one is
 * due.
 * @param reviews days, in any order; those ahead of the moment have not happened
 * @param everyDays the most days between two that the terms allow
 */
export function reviewAt(reviews: readonly CalendarDate[], everyDays: number, now: Date): Review {
  const today = now.toISOString().slice(0, 10)
  const last =
    reviews
      .filter((day) => day <= today)
      .toSorted()
      .at(-1) ?? null
  const due = last === null ? null : addDays(last, longestDaysBetweenReviews(everyDays))
  return { last, due, overdue: due === null || today > due }
}
