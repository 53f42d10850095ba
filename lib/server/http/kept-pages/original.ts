import type { OutgoingHttpHeaders } from 'node:http'
import type { AsReadingPage } from '../response/reading-page-headers.ts'
import type { Original } from './entry.ts'
import { keptPage } from './kept-page.ts'
import type { Rendered } from './render-in-process.ts'

// Browsers may keep a page, but ask each time: it changes with its dates, and a 304 costs next to nothing.
const REVALIDATE = 'public, max-age=0, must-revalidate'
const NEVER_KEPT = 'no-store'
const KEPT_HEADERS = ['content-type', 'link', 'x-robots-tag', 'referrer-policy', 'content-language']

/**
 * Turns a prerendered page into what is kept of it: its bytes and the headers that are about them. Undefined where the
 * answer is not such a page, or sets a cookie.
 */
export function originalOf(
  { status, headers, body }: Rendered,
  expectedStatus: 200 | 404,
  asReadingPage: AsReadingPage,
): Original | undefined {
  const isPage = String(headers['content-type']).startsWith('text/html')
  if (status !== expectedStatus || !isPage || !headers['x-nextjs-prerender'] || headers['set-cookie'])
    return undefined
  const page = keptPage(body, headers, asReadingPage)
  return {
    ...page,
    status,
    headers: [
      ...KEPT_HEADERS.flatMap((name) => pairOf(headers, name)),
      ['Cache-Control', status === 200 ? REVALIDATE : NEVER_KEPT],
      ...page.headers,
    ],
  }
}

function pairOf(headers: OutgoingHttpHeaders, name: string): [string, string][] {
  const value = headers[name]
  return value === undefined ? [] : [[name, String(value)]]
}
