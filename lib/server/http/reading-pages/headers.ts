import { contentSecurityPolicy } from '../response/security-headers.ts'
import { SPECULATION_RULES_HEADER } from './speculation-rules.ts'

/** A page without the framework's scripts; null where it is not one for reading. */
export type AsReadingPage = (html: string) => string | null

/** What the answer of a reading page bears besides what every answer does. Its modules are files of ours, and it has no inline script. */
export const READING_PAGE_HEADERS: readonly (readonly [string, string])[] = [
  ['Vary', 'Accept-Encoding'],
  ['Content-Security-Policy', contentSecurityPolicy([])],
  SPECULATION_RULES_HEADER,
]
