import { addDays, type CalendarDate } from '../quantities/time/calendar-date.ts'
import { DAY } from '../quantities/time/duration.ts'
import { USUAL_DAYS } from './limits.ts'
import type { LinkTerms } from './link.ts'
import { linkAsText } from './link-as-text.ts'
import { EMPTY_OPTION, type LinkText } from './link-text.ts'

/** A link of which something new begins: what it fixes, and when it was made (RFC 3339). */
export type EarlierLink = { terms: LinkTerms; createdAt: string }

/**
 * What the form of a new link begins with: what the last one of the same person said, but for what is of its customer alone.
 * @param today a day of business time, in UTC
 */
export function defaultsFrom(last: EarlierLink | null, today: CalendarDate): LinkText {
  if (last === null) return { ...EMPTY_LINK, lastDay: addDays(today, USUAL_DAYS) }
  const { options, downloads, calendar } = linkAsText(last.terms)
  const kept = options.slice(0, 1).map((option) => ({ ...option, fee: '' }))
  return { ...EMPTY_LINK, options: kept, downloads, calendar, lastDay: addDays(today, daysOf(last)) }
}

/** The same for another customer, fees and all; whom it was for, and its access code, are not taken over. */
export function duplicateOf(link: EarlierLink, today: CalendarDate): LinkText {
  const lastDay = addDays(today, daysOf(link))
  return { ...linkAsText(link.terms), customer: '', recipient: '', lastDay }
}

/** For how many days a link was made, at least for the day itself. */
export function daysOf({ terms, createdAt }: EarlierLink): number {
  const [made, ends] = [createdAt, terms.expiresAt].map((moment) => Math.floor(Date.parse(moment) / DAY)) as [
    number,
    number,
  ]
  return Math.max(ends - made - 1, 0)
}

const EMPTY_LINK: LinkText = {
  customer: '',
  options: [EMPTY_OPTION],
  lastDay: '',
  recipient: '',
  begins: '',
  services: 'all',
  conditions: 'not stated',
  note: '',
  steps: '',
  version: 'latest',
  downloads: 'yes',
  calendar: '',
  accessCode: '',
}
