import type { OutgoingHttpHeaders } from 'node:http'
import type { Original } from '../http/kept-pages/entry.ts'
import type { Rendered } from '../http/kept-pages/render-in-process.ts'
import { inlineScriptHashes } from '../http/kept-pages/script-hashes.ts'
import { contentSecurityPolicy } from '../http/response/security-headers.ts'

// As the pages made ahead: browsers may keep it, but ask each time.
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
export function keptOriginal({ status, headers, body }: Rendered): Original | undefined {
  if (status !== 200 || headers['set-cookie'] !== undefined) return undefined
  const isPage = String(headers['content-type']).startsWith('text/html')
  const hashes = isPage ? inlineScriptHashes(body.toString('utf8')) : []
  return {
    status,
    headers: [
      ...OF_THE_ROUTE.flatMap((name) => pairOf(headers, name)),
      ['Cache-Control', isPage ? REVALIDATE : String(headers['cache-control'] ?? REVALIDATE)],
      ['Vary', [...varyOf(headers), 'Accept-Encoding'].join(', ')],
      ['Content-Security-Policy', contentSecurityPolicy(hashes)],
    ],
    body,
  }
}

function pairOf(headers: OutgoingHttpHeaders, name: string): [string, string][] {
  const value = headers[name]
  return value === undefined ? [] : [[name, String(value)]]
}

function varyOf({ vary }: OutgoingHttpHeaders): string[] {
  return String(vary ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name.toLowerCase() !== 'accept-encoding')
}
