import { contentSecurityPolicy } from './security-headers.ts'

/** The address of the rules by which a browser fetches pages ahead. */
export const SPECULATION_RULES = '/speculation-rules.json'

/** A page without the framework's scripts; null where it is not one for reading. */
export type AsReadingPage = (html: string) => string | null

/** What the answer of a reading page bears besides what every answer does. Its modules are files of ours, and it has no inline script. */
export const READING_PAGE_HEADERS: readonly (readonly [string, string])[] = [
  ['Vary', 'Accept-Encoding'],
  ['Content-Security-Policy', contentSecurityPolicy([])],
  // A script element with the rules would be an inline script.
  ['Speculation-Rules', `"${SPECULATION_RULES}"`],
]
