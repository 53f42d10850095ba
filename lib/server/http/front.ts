import { randomBytes } from 'node:crypto'
import { REFUSALS, type Refusal } from '#lib/domain/errors/refusals.ts'
import { type Origin, originOf, overwriteForwarding, type ProxyTrust } from '../platform/trusted-proxy.ts'
import { bodyLimitOf } from './body-limit.ts'
import { announcedLength, type FrontRequest } from './front-request.ts'
import type { FrontResponse } from './front-response.ts'
import type { Entry } from './kept-pages/entry.ts'
import { takesGzip } from './kept-pages/negotiate.ts'
import type { Handler } from './kept-pages/render-in-process.ts'
import { serveEntry } from './kept-pages/serve.ts'
import { LIMITS } from './limits.ts'
import { withPageStatus } from './page-status.ts'
import type { AsReadingPage } from './reading-pages/headers.ts'
import { replyTo } from './refusal.ts'
import { pathOf, requestFault, toOriginForm } from './request-check.ts'
import { responsePolicy, setSecurityHeaders } from './response-policy.ts'
import { noncePolicy } from './security-headers.ts'

export type FrontOptions = {
  /** Next's request handler. */
  handler: Handler
  /** The kept answer for a path without query. */
  kept: (path: string) => Entry | undefined
  /** How a path without query is answered from storage, or null. A rejection hands the request on. */
  stored: (path: string) => StoredAnswer | null
  /**
   * The address inside the site that answers a page's address with this query in its place; null where the page does.
   * Kept pages are the same whatever the query, so it is asked before them.
   */
  insteadOf: (target: string) => string | null
  notFound: () => Entry | undefined
  asReadingPage: AsReadingPage
  trusts: ProxyTrust
  onError: (error: unknown, path: string) => void
}

/** Answers a GET or HEAD; `secure`: the client came over TLS. It rejects only while nothing is written. */
export type StoredAnswer = (
  request: FrontRequest,
  response: FrontResponse<FrontRequest>,
  secure: boolean,
) => Promise<void>

export type Listener = (request: FrontRequest, response: FrontResponse<FrontRequest>) => void

/** What stands before Next: kept pages and stored files are answered here, bad requests refused, the rest is handed on. */
export function createFront(options: FrontOptions): Listener {
  return (request, response) => {
    const target = request.url ?? '/'
    const path = pathOf(target)
    const isShortRead = isRead(request) && target.length <= LIMITS.urlLength
    const isPlainRead = isShortRead && !isForRouter(request, target)
    // By its headers alone: anyone can write "_rsc" into an address, and would be shown other terms than those asked for.
    const mayChoose = isShortRead && !hasRouterHeaders(request)
    const instead = mayChoose && target !== path ? insteadOf(target, options) : null
    if (instead !== null) {
      request.url = instead
      return handOn(request, response, options)
    }
    const isSecure = () => originOf(request, options.trusts).protocol === 'https'
    const entry = isShortRead ? options.kept(path) : undefined
    // A router that is told of a whole page loads it; other bytes at this address could be taken for it by a shared cache.
    if (entry && (isPlainRead || entry.isReadingPage)) return serveEntry(request, response, entry, isSecure())
    const stored = isPlainRead ? options.stored(path) : null
    if (stored === null) return handOn(request, response, options)
    stored(request, response, isSecure()).catch(() => handOn(request, response, options))
  }
}

/** An address that is malformed is left to be refused. */
function insteadOf(target: string, options: FrontOptions): string | null {
  const origin = toOriginForm(target)
  if (requestFault('GET', origin, undefined) !== undefined) return null
  try {
    return options.insteadOf(origin)
  } catch (error) {
    // No query may end the process; the page is answered as it would be without it.
    options.onError(error, pathOf(origin))
    return null
  }
}

function handOn(request: FrontRequest, response: FrontResponse<FrontRequest>, options: FrontOptions): void {
  const target = toOriginForm(request.url ?? '/')
  const path = pathOf(target)
  const origin = originOf(request, options.trusts)
  request.bodyLimit = bodyLimitOf(path)
  const refuse = (refusal: Refusal) => {
    setSecurityHeaders(response, origin.protocol === 'https')
    response.replace(replyTo(refusal, path))
  }
  const objection = requestFault(request.method ?? '', target, origin.host) ?? bodyFault(request)
  if (objection) {
    // Node reads a refused body to its end to keep the connection; that has to have an end.
    if (announcedLength(request) > request.bodyLimit.discarded) response.setHeader('Connection', 'close')
    refuse(objection)
    return
  }
  request.url = target
  request.onOverflow = () => refuse(request.bodyLimit.refusal)
  const nonce = randomBytes(16).toString('base64')
  withPageStatus((asked) => {
    response.overseer = responsePolicy({
      path,
      nonce,
      asReadingPage: options.asReadingPage,
      secure: origin.protocol === 'https',
      acceptEncoding: request.headers['accept-encoding'],
      notFound: options.notFound,
      statusAsked: () => asked.status,
    })
    prepareHeaders(request, origin, noncePolicy(nonce))
    return options.handler(request, response)
  }).catch((error: unknown) => {
    options.onError(error, path)
    refuse(REFUSALS.failed)
  })
}

// Next finds the nonce in the request's policy and stamps it on the scripts of dynamic pages.
function prepareHeaders(request: FrontRequest, origin: Origin, policy: string): void {
  overwriteForwarding(request.headers, origin)
  request.headers['content-security-policy'] = policy
  delete request.headers['content-security-policy-report-only']
  // Next would also deflate; the overseer has to read what it gathers, and one encoding is enough.
  request.headers['accept-encoding'] = takesGzip(request.headers['accept-encoding']) ? 'gzip' : 'identity'
}

function bodyFault(request: FrontRequest): Refusal | undefined {
  return announcedLength(request) > request.bodyLimit.size ? request.bodyLimit.refusal : undefined
}

function isRead(request: FrontRequest): boolean {
  return request.method === 'GET' || request.method === 'HEAD'
}

/** The client-side router asks for the same address and gets other bytes: those are Next's to make. */
function isForRouter(request: FrontRequest, target: string): boolean {
  return hasRouterHeaders(request) || /[?&]_rsc=/.test(target)
}

function hasRouterHeaders({ headers }: FrontRequest): boolean {
  return (
    headers.rsc !== undefined ||
    headers['next-router-state-tree'] !== undefined ||
    headers['next-router-prefetch'] !== undefined ||
    headers['next-router-segment-prefetch'] !== undefined
  )
}
