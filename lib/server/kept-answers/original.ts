import type { OutgoingHttpHeaders } from 'node:http'
import type { Original } from '../http/kept-pages/entry.ts'
import { keptPage, varyWithEncoding } from '../http/kept-pages/kept-page.ts'
import type { Rendered } from '../http/kept-pages/render-in-process.ts'
import type { AsReadingPage } from '../http/response/reading-page-headers.ts'
import { contentSecurityPolicy } from '../http/response/security-headers.ts'

// As the pages made ahead: browsers may keep it, but ask each time. What the route says was true when it was made.
const REVALIDATE = 'public, max-age=0, must-revalidate'
const OF_THE_ROUTE = [
  'content-type',
  'content-disposition',
  'content-language',
  'link',
  'referrer-policy',
  'x-robots-tag',
  'access-control-allow-origin',
  'access-control-expose-headers',
]

/** What is kept of an answer that is the same for everyone; undefined where it is none that anyone may have. */
export function keptOriginal(
  { status, headers, body }: Rendered,
  asReadingPage: AsReadingPage,
): Original | undefined {
  if (status !== 200 || headers['set-cookie'] !== undefined) return undefined
  const isPage = String(headers['content-type']).startsWith('text/html')
  const kept = isPage ? keptPage(body, headers, asReadingPage) : keptData(body, headers)
  return {
    ...kept,
    status,
    headers: [
      ...OF_THE_ROUTE.flatMap((name) => pairOf(headers, name)),
      ['Cache-Control', REVALIDATE],
      ...kept.headers,
    ],
  }
}

function keptData(body: Buffer, { vary }: OutgoingHttpHeaders): Pick<Original, 'headers' | 'body'> {
  return {
    headers: [
      ['Vary', varyWithEncoding(vary)],
      ['Content-Security-Policy', contentSecurityPolicy([])],
    ],
    body,
  }
}

function pairOf(headers: OutgoingHttpHeaders, name: string): [string, string][] {
  const value = headers[name]
  return value === undefined ? [] : [[name, String(value)]]
}
