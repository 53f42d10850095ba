import type { Logger } from 'pino'
import { dateInWords } from '#lib/domain/quantities/calendar-date.ts'
import { termsInForce } from './in-force.ts'

const DAY = 86_400_000

/** Warns in the log when a review of the terms is due at a moment. */
export function warnWhenReviewIsDue(now: Date, log: Pick<Logger, 'warn'>): void {
  const review = termsInForce(now)?.review
  if (review?.overdue !== true) return
  const since = review.due === null ? 'none is recorded yet' : `since ${dateInWords(review.due)}`
  log.warn(
    { last: review.last, due: review.due },
    `A review of the terms is due, ${since}: record it with npm run terms:reviewed -- --by "<role>"`,
  )
}

/** Warns at once and every day until `stop` that a review is due. The timer does not hold the process up. */
export function keepWarningOfReview(now: () => Date, log: Pick<Logger, 'warn'>, stop: AbortSignal): void {
  warnWhenReviewIsDue(now(), log)
  const timer = setInterval(() => warnWhenReviewIsDue(now(), log), DAY).unref()
  stop.addEventListener('abort', () => clearInterval(timer))
}
