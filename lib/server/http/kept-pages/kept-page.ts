import type { OutgoingHttpHeaders } from 'node:http'
import { type AsReadingPage, READING_PAGE_HEADERS } from '../response/reading-page-headers.ts'
import { contentSecurityPolicy } from '../response/security-headers.ts'
import type { Original } from './entry.ts'
import { inlineScriptHashes } from './script-hashes.ts'

/**
 * What is kept of a page that Next rendered, and the headers that depend on it: one for reading goes without the
 * framework's scripts, any other with a policy of its own scripts' hashes.
 */
export function keptPage(
  body: Buffer,
  { vary }: OutgoingHttpHeaders,
  asReadingPage: AsReadingPage,
): Required<Pick<Original, 'headers' | 'body' | 'isReadingPage'>> {
  const html = body.toString('utf8')
  const reading = asReadingPage(html)
  if (reading !== null)
    return { headers: READING_PAGE_HEADERS, body: Buffer.from(reading), isReadingPage: true }
  return {
    headers: [
      ['Vary', varyWithEncoding(vary)],
      ['Content-Security-Policy', contentSecurityPolicy(inlineScriptHashes(html))],
    ],
    body,
    isReadingPage: false,
  }
}

/** A Vary header that also names the encoding, once. */
export function varyWithEncoding(vary: OutgoingHttpHeaders[string]): string {
  const listed = String(vary ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name.toLowerCase() !== 'accept-encoding')
  return [...listed, 'Accept-Encoding'].join(', ')
}
