import { gunzipSync } from 'node:zlib'
import { REFUSALS, type Refusal } from '#lib/domain/errors/refusals.ts'
import type { Entry } from '../kept-pages/entry.ts'
import { chooseEncoding } from '../kept-pages/negotiate.ts'
import { inlineScriptHashes } from '../kept-pages/script-hashes.ts'
import { sendReadingPage } from '../reading-pages/gathered.ts'
import { ROUTER_HEADERS } from '../request/framework-headers.ts'
import { COME_AGAIN } from '../response/come-again.ts'
import type { AsReadingPage } from '../response/reading-page-headers.ts'
import { isApiPath, type Reply, replyTo } from '../response/refusal.ts'
import {
  contentSecurityPolicy,
  noncePolicy,
  SECURITY_HEADERS,
  STRICT_TRANSPORT,
} from '../response/security-headers.ts'
import { ALLOWED_METHODS } from '../response/shared-headers.ts'
import type { FrontResponse, ResponsePolicy, Verdict } from './front-response.ts'
import { decideResponse } from './response-decision.ts'

/** What the policy of one request needs to know. */
export type PolicyContext = {
  path: string
  nonce: string
  secure: boolean
  /** Its Permissions-Policy, where it is another than that of every answer. */
  permissions?: string | null
  /** True where the client-side router asks, with headers of its own. */
  forRouter: boolean
  accept?: string | undefined
  /** True where the address takes files (POST). */
  takesFiles?: boolean
  acceptEncoding: string | undefined
  asReadingPage: AsReadingPage
  notFound: () => Entry | undefined
  /** The status that the page asked for, once it is rendered. */
  statusAsked?: () => number | undefined
}

const TAKES_FILES = `${ALLOWED_METHODS}, POST`

/** As long as what a client does too often is counted, in seconds. */
const AN_HOUR = '3600'

const MOST_HTML = 20_000_000

/** Judges what Next answers to one request, and sees to the security headers of it. */
export function responsePolicy(context: PolicyContext): ResponsePolicy {
  return (response, status) => {
    if (typeof context.permissions === 'string') response.setHeader('Permissions-Policy', context.permissions)
    setSecurityHeaders(response, context.secure)
    // A 304 renews the stored answer's headers: a fresh nonce would shut out the scripts that it holds.
    if (status === 304) return { kind: 'through' }
    if (context.forRouter && status >= 300 && status < 400) setRouterRedirect(response)
    const decision = decideResponse({
      path: context.path,
      status,
      contentType: String(response.getHeader('content-type') ?? ''),
    })
    if (decision === 'gather') return { kind: 'gather', whenWhole: (body) => whole(response, body, context) }
    if (decision === 'not-found-page') return { kind: 'replace', reply: notFoundReply(context) }
    if (decision === 'pass') return pass(response)
    return { kind: 'replace', reply: refusalReply(response, decision, context) }
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

/** What goes out as it is runs no scripts. */
function pass(response: FrontResponse): Verdict {
  if (!response.hasHeader('content-security-policy'))
    response.setHeader('Content-Security-Policy', contentSecurityPolicy([]))
  return { kind: 'through' }
}

/** A method that a handler does not take is a program's, unless it takes HTML; anything else is as for every page. */
function refusalReply(
  response: FrontResponse,
  refusal: Refusal,
  { path, accept = '', takesFiles }: PolicyContext,
): Reply {
  if (refusal.status !== 405) return replyTo(refusal, path)
  const reply = replyTo(refusal, path, accept.includes('text/html') ? accept : 'application/json')
  if (response.hasHeader('allow')) return reply
  // RFC 9110 section 15.5.6: it has to say what the address takes.
  return { ...reply, headers: [...reply.headers, ['Allow', takesFiles ? TAKES_FILES : ALLOWED_METHODS]] }
}

/** What goes out of a page that is whole. One for reading goes without its scripts; any other gets a policy for them. */
function whole(response: FrontResponse, body: Buffer, context: PolicyContext): Buffer {
  // What the router fetches is data, and passes: told of a status, it would load the document instead.
  if (response.statusCode === 200) response.statusCode = context.statusAsked?.() ?? 200
  if (!response.hasHeader('retry-after') && (response.statusCode === 503 || response.statusCode === 429))
    response.setHeader('Retry-After', response.statusCode === 503 ? COME_AGAIN.later : AN_HOUR)
  const html = textOf(response, body)
  const reading = context.asReadingPage(html)
  if (reading !== null) return sendReadingPage(response, reading, context)
  // Prerendered pages bear no nonce, so their scripts need hashes.
  if (response.hasHeader('x-nextjs-prerender')) setHashPolicy(response, html)
  else setNoncePolicy(response, context.nonce)
  return body
}

function textOf(response: FrontResponse, body: Buffer): string {
  const gzipped = response.getHeader('content-encoding') === 'gzip' && body.length > 0
  return (gzipped ? gunzipSync(body, { maxOutputLength: MOST_HTML }) : body).toString('utf8')
}

function setNoncePolicy(response: FrontResponse, nonce: string): void {
  if (!response.hasHeader('content-security-policy'))
    response.setHeader('Content-Security-Policy', noncePolicy(nonce))
}

function setHashPolicy(response: FrontResponse, html: string): void {
  response.setHeader('Content-Security-Policy', contentSecurityPolicy(inlineScriptHashes(html)))
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
