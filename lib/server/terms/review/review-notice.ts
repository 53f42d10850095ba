import type { Logger } from 'pino'
import { holidayFindings } from '#lib/domain/lint/holiday-rule.ts'
import { pastEndFindings } from '#lib/domain/lint/subprocessors/past-end-rule.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { catalogue } from '../current.ts'
import { termsInForce } from '../shown/in-force.ts'

const DAY = 86_400_000

/** Warns in the log when a review of the terms in force is due at a moment. Terms that are only announced were just agreed on. */
export function warnWhenReviewIsDue(now: Date, log: Pick<Logger, 'warn'>): void {
  const review = termsInForce(now)?.review
  if (review?.overdue !== true) return
  const since = review.due === null ? 'no review is recorded yet' : `since ${dateInWords(review.due)}`
  log.warn(
    { last: review.last, due: review.due },
    `A review of the terms is due, ${since}: record it with npm run terms:reviewed -- --by "<role>"`,
  )
}

/** Warns in the log of calendars of the version in force whose holidays end too soon (`calendar.holidays`). */
export function warnWhenHolidaysRunOut(now: Date, log: Pick<Logger, 'warn'>): void {
  const current = termsInForce(now)
  if (current === null) return
  const { version } = current.release
  for (const { message, fix } of holidayFindings(version, current.source.terms, catalogue().ledger, now))
    log.warn({ version }, `Version ${version}: ${message}. ${fix}`)
}

/** Warns in the log of engagements of sub-processors whose planned end has passed without a notice (`subprocessors.past-end`). */
function warnWhenEndsHavePassed(now: Date, log: Pick<Logger, 'warn'>): void {
  const { subprocessors, notices } = catalogue()
  for (const { message, fix } of pastEndFindings(subprocessors, notices, now)) log.warn(`${message}. ${fix}`)
}

/** Warns at once and every day until `stop` of a review that is due, holidays that run out and ends that have passed. The timer does not hold the process up. */
export function keepWarningOfReview(now: () => Date, log: Pick<Logger, 'warn'>, stop: AbortSignal): void {
  const warn = () => {
    warnWhenReviewIsDue(now(), log)
    warnWhenHolidaysRunOut(now(), log)
    warnWhenEndsHavePassed(now(), log)
  }
  warn()
  const timer = setInterval(warn, DAY).unref()
  stop.addEventListener('abort', () => clearInterval(timer))
}
