import { addDays, type CalendarDate } from '../quantities/time/calendar-date.ts'
import { localDay } from '../subprocessors/ledger/period/day-counting.ts'

/** What the terms give after an objection in time: days to answer it, and days to end what depends on the change. */
export type AnswerDays = { answer: number; exit: number }

const ANSWER = /\bwithin (\d{1,3}) days\b/i
const EXIT = /\bwithin the (\d{1,3}) days that begin\b/i

/**
 * The days that the clause on objections states (DPA, clause subprocessors.consequence): "Within 15 days …", "within the 90 days
 * that begin …". No data of the terms has them, and a desk of its own may say it in other words.
 * @returns null where it does not state both
 */
export function answerDaysIn(clause: string): AnswerDays | null {
  const [answer, exit] = [ANSWER, EXIT].map((pattern) => Number(pattern.exec(clause)?.[1] ?? 0))
  return answer === undefined || exit === undefined || answer === 0 || exit === 0 ? null : { answer, exit }
}

/** The last day on which an objection is answered in time, in the zone in which the period was counted. */
export function answerBy(receivedAt: Date, { answer }: AnswerDays, zone: string): CalendarDate {
  return addDays(localDay(receivedAt.toISOString(), zone), answer)
}

/**
 * The last day that the customer may choose to end what depends on the change: the days begin with the answer, at the latest when
 * the time to answer is over.
 * @param answeredAt null while there is no answer
 */
export function exitBy(
  receivedAt: Date,
  answeredAt: Date | null,
  days: AnswerDays,
  zone: string,
): CalendarDate {
  const latest = answerBy(receivedAt, days, zone)
  const answered = answeredAt === null ? latest : localDay(answeredAt.toISOString(), zone)
  const [begins = latest] = [answered, latest].toSorted()
  return addDays(begins, days.exit)
}
