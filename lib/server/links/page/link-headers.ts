import { isOfLink, LINKS_ROOT } from '#lib/domain/links/page/addresses.ts'

/** What no browser fetches before somebody follows a link to it: opening it is a visit. */
export const NEVER_AHEAD: readonly string[] = [`${LINKS_ROOT}/*`]

/**
 * On every answer below /for/, found or not, since the address itself is the key: it goes to no other site, into no index and
 * into no cache. Crawlers may ask for it: what robots.txt keeps from them, they cannot see the noindex of.
 */
const HEADERS = [
  ['Referrer-Policy', 'no-referrer'],
  ['X-Robots-Tag', 'noindex, nofollow, noarchive'],
  ['Cache-Control', 'private, no-store'],
] as const

const NONE: readonly (readonly [string, string])[] = []

/** What every answer at a path bears. */
export function linkHeaders(path: string): readonly (readonly [string, string])[] {
  return isOfLink(path) ? HEADERS : NONE
}
