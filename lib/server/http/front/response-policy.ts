import { gunzipSync } from 'node:zlib'
import { REFUSALS } from '#lib/domain/errors/refusals.ts'
import type { Entry } from '../kept-pages/entry.ts'
import { chooseEncoding } from '../kept-pages/negotiate.ts'
import { inlineScriptHashes } from '../kept-pages/script-hashes.ts'
import { ROUTER_HEADERS } from '../request/framework-headers.ts'
import { isApiPath, type Reply, replyTo } from '../response/refusal.ts'
import { contentSecurityPolicy, SECURITY_HEADERS, STRICT_TRANSPORT } from '../response/security-headers.ts'
import type { FrontResponse, ResponsePolicy, Verdict } from './front-response.ts'
import { decideResponse } from './response-decision.ts'

/** What the overseer of one request needs to know. `policy` holds the request's nonce. */
export type PolicyContext = {
  path: string
  policy: string
  secure: boolean
  /** True where the client-side router asks, with headers of its own. */
  forRouter: boolean
  acceptEncoding: string | undefined
  notFound: () => Entry | undefined
  /** The status that the page asked for, once it is rendered. */
  statusAsked?: () => number | undefined
}

const MOST_HTML = 20_000_000

/** Judges what Next answers to one request, and sees to the security headers of it. */
export function responsePolicy(oversight: PolicyContext): ResponsePolicy {
  return (response, status) => {
    setSecurityHeaders(response, oversight.secure)
    // A 304 renews the stored answer's headers: a fresh nonce would shut out the scripts that it holds.
    if (status === 304) return { kind: 'through' }
    if (oversight.forRouter && status >= 300 && status < 400) setRouterRedirect(response)
    const ruling = decideResponse({
      path: oversight.path,
      status,
      contentType: String(response.getHeader('content-type') ?? ''),
      prerendered: response.hasHeader('x-nextjs-prerender'),
    })
    if (ruling === 'gather') return { kind: 'gather', whenWhole: (body) => setHashPolicy(response, body) }
    if (ruling === 'not-found-page') return { kind: 'replace', reply: notFoundReply(oversight) }
    if (ruling === 'pass') {
      // What the router fetches is data: told of a status, it would load the document instead, and lose the focus.
      const isDocument = String(response.getHeader('content-type') ?? '').startsWith('text/html')
      if (status === 200 && isDocument) response.statusCode = oversight.statusAsked?.() ?? status
      return pass(response, oversight.policy)
    }
    return { kind: 'replace', reply: replyTo(ruling, oversight.path) }
  }
}

// A cache that took it for the page's own would lead everyone to the router's data, or in a circle.
function setRouterRedirect(response: FrontResponse): void {
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('Vary', ROUTER_HEADERS.join(', '))
}

/** Sets what every answer bears, where the route has not set its own. */
export function setSecurityHeaders(response: FrontResponse, secure: boolean): void {
  for (const [name, value] of secure ? [...SECURITY_HEADERS, STRICT_TRANSPORT] : SECURITY_HEADERS) {
    if (!response.hasHeader(name)) response.setHeader(name, value)
  }
}

function pass(response: FrontResponse, policy: string): Verdict {
  if (!response.hasHeader('content-security-policy')) response.setHeader('Content-Security-Policy', policy)
  return { kind: 'through' }
}

function setHashPolicy(response: FrontResponse, body: Buffer): void {
  const gzipped = response.getHeader('content-encoding') === 'gzip' && body.length > 0
  const html = gzipped ? gunzipSync(body, { maxOutputLength: MOST_HTML }) : body
  response.setHeader(
    'Content-Security-Policy',
    contentSecurityPolicy(inlineScriptHashes(html.toString('utf8'))),
  )
  response.setHeader('Cache-Control', 'no-cache')
}

/** The kept 404 page, or what there is before it is kept. API callers get problem details. */
export function notFoundReply({
  path,
  acceptEncoding,
  notFound,
}: Pick<PolicyContext, 'path' | 'acceptEncoding' | 'notFound'>): Reply {
  const entry = isApiPath(path) ? undefined : notFound()
  if (!entry) return replyTo(REFUSALS.notFound, path)
  const { head, body } = entry.variants[chooseEncoding(acceptEncoding)]
  return { status: entry.status, headers: pairsOf(head), body }
}

function pairsOf(flat: readonly string[]): [string, string][] {
  return flat.flatMap((name, at): [string, string][] => (at % 2 === 0 ? [[name, flat[at + 1] ?? '']] : []))
}
