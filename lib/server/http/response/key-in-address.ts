/**
 * On every answer whose address is itself the key, found or not: it goes to no other site, into no index and into no cache.
 * Crawlers may ask for it: what robots.txt keeps from them, they cannot see the noindex of.
 */
export const KEY_IN_ADDRESS = [
  ['Referrer-Policy', 'no-referrer'],
  ['X-Robots-Tag', 'noindex, nofollow, noarchive'],
  ['Cache-Control', 'private, no-store'],
] as const
