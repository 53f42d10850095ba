import type { OutgoingHttpHeaders } from 'node:http'
import { type AsReadingPage, READING_PAGE_HEADERS } from '../reading-pages/headers.ts'
import { contentSecurityPolicy } from '../response/security-headers.ts'
import type { Original } from './entry.ts'
import type { Rendered } from './render-in-process.ts'
import { inlineScriptHashes } from './script-hashes.ts'

// Browsers may keep a page, but ask each time: it changes with its dates, and a 304 costs next to nothing.
const REVALIDATE = 'public, max-age=0, must-revalidate'
const NEVER_KEPT = 'no-store'
const KEPT_HEADERS = ['content-type', 'link', 'x-robots-tag', 'referrer-policy', 'content-language']

/**
 * Turns a prerendered page into what is kept of it: its bytes, the headers that are about them, and a policy
 * of its own scripts' hashes. Undefined where the answer is not such a page, or sets a cookie.
 */
export function originalOf(
  { status, headers, body }: Rendered,
  expectedStatus: 200 | 404,
  asReadingPage: AsReadingPage,
): Original | undefined {
  const isPage = String(headers['content-type']).startsWith('text/html')
  if (status !== expectedStatus || !isPage || !headers['x-nextjs-prerender'] || headers['set-cookie'])
    return undefined
  const html = body.toString('utf8')
  const reading = asReadingPage(html)
  return {
    status,
    headers: [
      ...KEPT_HEADERS.flatMap((name) => pairOf(headers, name)),
      ['Cache-Control', status === 200 ? REVALIDATE : NEVER_KEPT],
      ...(reading === null
        ? ([
            ['Vary', varyWithEncoding(headers.vary)],
            ['Content-Security-Policy', contentSecurityPolicy(inlineScriptHashes(html))],
          ] as const)
        : READING_PAGE_HEADERS),
    ],
    body: reading === null ? body : Buffer.from(reading),
    isReadingPage: reading !== null,
  }
}

function pairOf(headers: OutgoingHttpHeaders, name: string): [string, string][] {
  const value = headers[name]
  return value === undefined ? [] : [[name, String(value)]]
}

function varyWithEncoding(vary: OutgoingHttpHeaders[string]): string {
  const listed = String(vary ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name.toLowerCase() !== 'accept-encoding')
  return [...listed, 'Accept-Encoding'].join(', ')
}
