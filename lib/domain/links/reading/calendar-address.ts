import { isUnprintable } from '../../contracts/customer.ts'
import { MOST_CALENDAR } from '../limits.ts'
import type { LinkFault } from '../link-text.ts'
import { linkFault } from './link-fault.ts'

/** The address of a booking page, as it is written; null where none is. Over https, and without a name and a password in it. */
export function calendarFrom(text: string): string | null | LinkFault {
  if (text === '') return null
  const url = text.length > MOST_CALENDAR || isUnprintable(text) ? null : URL.parse(text)
  const isWhole = url !== null && url.protocol === 'https:' && url.username === '' && url.password === ''
  if (isWhole && !/[\s<>"]/.test(text)) return text
  return linkFault(
    'calendar',
    text.slice(0, 80),
    'write an address that begins with https://, for example https://calendar.example.com/kim.',
  )
}
