import { isPlaceholder, NOT_STATED } from '../../places/not-stated.ts'
import { dateInWords, isCalendarDate } from '../../quantities/time/calendar-date.ts'
import { toFillIn } from './to-fill-in.ts'

/** Whether a cell says nothing. */
export function isBlank(cell: string): boolean {
  return cell.trim() === '' || isPlaceholder(cell)
}

/** A text, or "not stated". */
export function textIn(cell: string): string {
  return isBlank(cell) ? NOT_STATED : cell.trim()
}

/**
 * Several things in a cell, which stand on lines of their own or between semicolons, else between commas that are not in
 * brackets. In our own exports commas part nothing.
 */
export function listIn(cell: string, isOwn: boolean): string[] {
  if (isBlank(cell)) return [NOT_STATED]
  const lines = cell.split(/[;\n•]/)
  const parts = lines.length > 1 || isOwn ? lines : cell.split(/,(?![^()]*\))/)
  const named = parts.map((part) => part.trim().replace(/^[-*]\s+/, '')).filter((part) => part !== '')
  return [...new Set(named)]
}

const CONTACT = ['name', 'position', 'details'] as const
export type DraftContact = Record<(typeof CONTACT)[number], string>

/**
 * Whom to ask: “Jane Roe, Data Protection Officer, privacy@example.com”, or what of the three there is, as our own exports
 * print it. One thing alone is how to reach them.
 */
export function contactIn(cell: string): DraftContact {
  const contact: DraftContact = { name: NOT_STATED, position: NOT_STATED, details: NOT_STATED }
  if (isBlank(cell)) return contact
  const missing =
    /^(.*); ((?:name|position|details)(?:(?: and |, )(?:name|position|details))*) not stated$/s.exec(cell)
  const parts = (missing?.[1] ?? cell).split(/,\s*|\n/).map((part) => part.trim())
  const stated = CONTACT.filter((key) => !missing?.[2]?.split(/ and |, /).includes(key))
  if (missing === null && parts.length < CONTACT.length) return { ...contact, details: cell.trim() }
  stated.forEach((key, index) => {
    contact[key] = index === stated.length - 1 ? parts.slice(index).join(', ') : (parts[index] ?? NOT_STATED)
  })
  return contact
}

const MONTHS = new Map(
  Array.from({ length: 12 }, (_, index) => {
    const month = String(index + 1).padStart(2, '0')
    return [dateInWords(`2000-${month}-01`).split(' ')[1]?.toLowerCase(), month] as const
  }),
)

/** A day as 2024-02-29, 29 February 2024 or February 29, 2024. 03/04/2024 may be two days, and is to be filled in. */
export function dayIn(cell: string): string {
  if (isBlank(cell)) return NOT_STATED
  const text = cell.trim().replace(/T00:00:00.*$/, '')
  if (isCalendarDate(text)) return text
  const [, first, word, year] = /^(\d{1,2})\.? (\p{L}+) (\d{4})$/u.exec(text) ?? []
  const [, american, second, its] = /^(\p{L}+) (\d{1,2}),? (\d{4})$/u.exec(text) ?? []
  const month = MONTHS.get((word ?? american)?.toLowerCase())
  const date = `${year ?? its}-${month}-${(first ?? second)?.padStart(2, '0')}`
  return month !== undefined && isCalendarDate(date)
    ? date
    : toFillIn('first day on the list, YYYY-MM-DD', text)
}

/** An address that begins with https://, which may be left out; anything else is to be filled in. */
export function addressIn(cell: string, what: string): string {
  const text = cell.trim()
  const address = /^(?:[\w-]+\.)+[a-z]{2,}(?:\/\S*)?$/i.test(text) ? `https://${text}` : text
  return /^https:\/\/[^\s/]+\.[^\s]+$/.test(address) && URL.canParse(address) ? address : toFillIn(what, text)
}
