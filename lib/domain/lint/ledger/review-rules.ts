import { longestDaysBetweenReviews, reviewAt } from '../../terms/review/review.ts'
import type { LintFinding } from '../finding.ts'

const DAY = 86_400_000

/**
 * Whether the last review that has happened is more than 92 days old, or older than the terms allow.
 * @param reviews days, in any order; those ahead of `now` have not happened
 */
export function reviewFindings(reviews: readonly string[], everyDays: number, now: Date): LintFinding[] {
  const { last, overdue } = reviewAt(reviews, everyDays, now)
  if (!overdue) return []
  const age = last === null ? null : Math.floor((now.getTime() - Date.parse(last)) / DAY)
  return [
    {
      rule: 'review.overdue',
      place: {
        in: 'reviews',
        path: ['reviews', ...(last === null ? [] : [reviews.indexOf(last), 'on'])],
      },
      message: age === null ? 'no review of the terms is recorded' : `the last review is ${age} days old`,
      fix: `Review the page and its terms every ${longestDaysBetweenReviews(everyDays)} days, and record it with: npm run terms:reviewed -- --by "<role>".`,
    },
  ]
}

/**
 * Reviews whose day is wrong: one that is still to come counts for nothing, and one below a later one was dated before it.
 * @param reviews days as they stand in the file, the newest last
 */
export function reviewDayFindings(reviews: readonly string[], now: Date): LintFinding[] {
  const today = now.toISOString().slice(0, 10)
  return reviews.flatMap((day, index): LintFinding[] => {
    const place = { in: 'reviews' as const, path: ['reviews', index, 'on'] }
    if (day > today)
      return [
        {
          rule: 'review.future',
          place,
          message: `the review of ${day} is still to come, and does not count until then`,
          fix: `Write the day on which the terms were reviewed, ${today} or earlier.`,
        },
      ]
    const above = reviews.slice(0, index).find((other) => other > day && other <= today)
    if (above === undefined) return []
    return [
      {
        rule: 'review.order',
        place,
        message: `the review of ${day} stands below that of ${above}`,
        fix: 'Correct its date, or list the reviews in the order of their days, the newest last.',
      },
    ]
  })
}
