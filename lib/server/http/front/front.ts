import { REFUSALS } from '#lib/domain/errors/refusals.ts'
import { isSecure } from '../../platform/trusted-proxy.ts'
import { Admission } from '../bounds/admission.ts'
import { ADMISSION_LIMITS } from '../bounds/admission-limits.ts'
import type { Newcomers } from '../bounds/newcomers.ts'
import { serveEntry } from '../kept-pages/serve.ts'
import { hasRouterHeaders } from '../request/framework-headers.ts'
import type { FrontRequest } from '../request/front-request.ts'
import { LIMITS } from '../request/limits.ts'
import { namesOneHost, pathOf, requestFault, toOriginForm } from '../request/request-check.ts'
import { replyTo } from '../response/refusal.ts'
import { answerAwaited } from './answer-awaited.ts'
import { answerHealth, healthAt } from './answer-health.ts'
import type { FrontOptions, StoredAnswer } from './front-options.ts'
import type { FrontResponse } from './front-response.ts'
import { handOn } from './hand-on.ts'
import { setSecurityHeaders } from './response-policy.ts'

export type Listener = (request: FrontRequest, response: FrontResponse<FrontRequest>) => void

/** What stands before Next: kept pages and stored files are answered here, bad requests refused, the rest is handed on. */
export function createFront(options: FrontOptions, newcomers: Newcomers): Listener {
  const front = unguarded(options, newcomers)
  return (request, response) => {
    try {
      front(request, response)
    } catch (error) {
      // Outside every promise: the client would never be answered, and the process might end.
      const path = pathOf(request.url ?? '/')
      options.onError(error, path)
      setSecurityHeaders(response, isSecure(request, options.trusts))
      response.replace(replyTo(REFUSALS.failed, path))
    }
  }
}

function unguarded(options: FrontOptions, newcomers: Newcomers): Listener {
  const admission = new Admission(options.limits ?? ADMISSION_LIMITS, newcomers)
  const toNext: Listener = (request, response) => handOn(request, response, options, admission)
  return (request, response) => {
    const target = toOriginForm(request.url ?? '/')
    const path = pathOf(target)
    const secure = () => isSecure(request, options.trusts)
    response.fixedHeaders = options.headersAt?.(path) ?? []
    if (request.headers.host === undefined) {
      // HTTP/1.0 knows no Host; from HTTP/1.1 on it has to be there (RFC 9112 section 3.2).
      if (request.httpVersion !== '1.0') return refuseHost(request, response, secure())
      request.headers.host = options.host
    } else if (!namesOneHost(request.headers.host, request.rawHeaders))
      return refuseHost(request, response, secure())
    const health = isRead(request) ? healthAt(path, options.readiness) : null
    if (health !== null) return answerHealth(request, response, health, secure())
    const isShortRead = isRead(request) && target.length <= LIMITS.urlLength
    const isPlainRead = isShortRead && !isForRouter(request, target)
    // By its headers alone: anyone can write "_rsc" into an address, and would be shown other terms than those asked for.
    const mayChoose = isShortRead && !hasRouterHeaders(request.headers)
    const instead = mayChoose && target !== path ? insteadOf(target, options) : null
    if (instead !== null) {
      request.url = instead
      return toNext(request, response)
    }
    const entry = isShortRead ? options.kept(path) : undefined
    // A router that is told of a whole page loads it; other bytes at this address could be taken for it by a shared cache.
    if (entry && (isPlainRead || entry.isReadingPage)) return serveEntry(request, response, entry, secure())
    const stored = isPlainRead ? storedAt(path, target, options) : null
    if (stored === null) return toNext(request, response)
    if (stored.isAtHand) stored.answer(request, response, secure()).catch(() => toNext(request, response))
    else answerAwaited(request, response, { stored, options, admission, otherwise: toNext })
  }
}

function refuseHost(request: FrontRequest, response: FrontResponse<FrontRequest>, secure: boolean): void {
  setSecurityHeaders(response, secure)
  response.setHeader('Connection', 'close')
  response.replace(replyTo(REFUSALS.badHost, pathOf(toOriginForm(request.url ?? '/'))))
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

function storedAt(path: string, target: string, options: FrontOptions): StoredAnswer | null {
  try {
    return options.stored(path, target)
  } catch (error) {
    // Nor may a disk that cannot be read: the route says what is wrong.
    options.onError(error, path)
    return null
  }
}

function isRead(request: FrontRequest): boolean {
  return request.method === 'GET' || request.method === 'HEAD'
}

/** The client-side router asks for the same address and gets other bytes: those are Next's to make. */
function isForRouter(request: FrontRequest, target: string): boolean {
  return hasRouterHeaders(request.headers) || /[?&]_rsc=/.test(target)
}
