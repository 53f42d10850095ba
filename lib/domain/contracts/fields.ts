import { type CalendarDate, isCalendarDate, monthInWords } from '../quantities/time/calendar-date.ts'
import { faultOf } from './contract-faults.ts'
import type { ContractFault } from './contract-text.ts'
import { keyOf } from './customer.ts'

/** The longest that is kept, in characters; of a customer see `LONGEST_CUSTOMER`. */
export const LONGEST_NAME = 200
export const LONGEST_REFERENCE = 100
export const LONGEST_REASON = 500

/** A reason of fewer words says nothing. */
export const FEWEST_REASON_WORDS = 3

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))
const MONTH_BY_NAME = new Map(
  MONTHS.map((month) => [String(monthInWords(`2000-${month}`).split(' ')[0]).toLowerCase(), month]),
)

/** Whether a field says nothing of its own: it is empty, or says so. */
export function isUnstated(text: string, words: string): boolean {
  return text === '' || keyOf(text) === words
}

/** The entries of a list, which stand between semicolons, commas or on lines of their own; each once. */
export function listFrom(text: string): string[] {
  const parts = text.split(/[;,\n]/).map((part) => part.trim())
  return [...new Set(parts.filter((part) => part !== ''))]
}

/** What to write for each day. */
const DAYS = {
  begins: 'write the first day',
  ends: 'write the last day, or open',
  renews: 'write the day on which it renews',
} as const

/** A day, YYYY-MM-DD. */
export function dayFrom(field: keyof typeof DAYS, text: string): CalendarDate | ContractFault {
  if (isCalendarDate(text) && text >= '1970-01-01') return text
  return faultOf(field, text, `${DAYS[field]}, for example 2026-10-01.`)
}

/** A day of the year, MM-DD: written so, as 1 January, or as any date, of which the year means nothing. That of `begins` where it is empty. */
export function yearStartFrom(text: string, begins: CalendarDate | null): string | ContractFault {
  if (text === '') return begins === null ? '01-01' : begins.slice(5)
  const [, day, name] = /^(\d{1,2})\.? (\p{L}+)$/u.exec(text) ?? []
  const named = `${MONTH_BY_NAME.get(name?.toLowerCase() ?? '')}-${day?.padStart(2, '0')}`
  const found = [text, named, isCalendarDate(text) ? text.slice(5) : ''].find((one) =>
    isCalendarDate(`2000-${one}`),
  )
  return found ?? faultOf('yearStarts', text, 'write the day and the month, for example 1 January.')
}

/** "1 January". */
export function yearStartInWords(yearStarts: string): string {
  const [month, day] = yearStarts.split('-')
  return `${Number(day)} ${monthInWords(`2000-${month}`).split(' ')[0]}`
}
