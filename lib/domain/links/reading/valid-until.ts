import {
  addDays,
  type CalendarDate,
  dateInWords,
  isCalendarDate,
} from '../../quantities/time/calendar-date.ts'
import { MOST_DAYS } from '../limits.ts'
import type { LinkFault } from '../link-text.ts'
import { linkFault } from './link-fault.ts'

/**
 * When a link ends whose last day is written: the first moment after that day, in UTC (RFC 3339).
 * @param at business time: its day is the first that can be written, and a year later the last
 */
export function expiryFrom(text: string, at: Date): string | LinkFault {
  const today = at.toISOString().slice(0, 10)
  const example = addDays(today, 30)
  if (!isCalendarDate(text)) return linkFault('lastDay', text, `write the last day, for example ${example}.`)
  if (text < today)
    return linkFault(
      'lastDay',
      text,
      `this day has passed. Write today or a later day, for example ${example}.`,
    )
  const last = addDays(today, MOST_DAYS)
  if (text > last)
    return linkFault(
      'lastDay',
      text,
      `a link ends within a year. Write ${dateInWords(last)} or an earlier day, such as ${example}.`,
    )
  return `${addDays(text, 1)}T00:00:00.000Z`
}

/** The last day of a link, in UTC. @param expiresAt RFC 3339 */
export function lastDayOf(expiresAt: string): CalendarDate {
  return new Date(Date.parse(expiresAt) - 1).toISOString().slice(0, 10)
}
