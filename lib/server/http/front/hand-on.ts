import { randomBytes } from 'node:crypto'
import { REFUSALS, type Refusal } from '#lib/domain/errors/refusals.ts'
import {
  dropForeignRequestId,
  type Origin,
  originOf,
  overwriteForwarding,
} from '../../platform/trusted-proxy.ts'
import type { Admission } from '../bounds/admission.ts'
import { clientOf } from '../bounds/client.ts'
import { takesGzip } from '../kept-pages/negotiate.ts'
import { ORDINARY_BODY } from '../request/body-limit.ts'
import { hasRouterHeaders, hasUnusedHeaders } from '../request/framework-headers.ts'
import { announcedLength, type FrontRequest } from '../request/front-request.ts'
import { pathOf, requestFault, toOriginForm } from '../request/request-check.ts'
import { isRouteTemplate } from '../request/route-template.ts'
import { isRouterState } from '../request/router-state.ts'
import { withPageStatus } from '../response/page-status.ts'
import { replyTo } from '../response/refusal.ts'
import { noncePolicy } from '../response/security-headers.ts'
import type { FrontOptions } from './front-options.ts'
import type { FrontResponse } from './front-response.ts'
import { notFoundReply, responsePolicy, setSecurityHeaders } from './response-policy.ts'

const PAGE_METHODS = 'GET, HEAD'

/** Refuses a request that is at fault; has the route answer any other, in its turn. */
export function handOn(
  request: FrontRequest,
  response: FrontResponse<FrontRequest>,
  options: FrontOptions,
  admission: Admission,
): void {
  const target = toOriginForm(request.url ?? '/')
  const path = pathOf(target)
  const origin = originOf(request, options.trusts)
  const isSecure = origin.protocol === 'https'
  const acceptEncoding = request.headers['accept-encoding']
  request.bodyLimit = options.bodyLimits.get(path) ?? ORDINARY_BODY
  const refuse = (refusal: Refusal) => {
    setSecurityHeaders(response, isSecure)
    // What is still to come of the body may come for ever, and Node tells no reader of a request that is answered.
    if (refusal === REFUSALS.bodyTooSlow && !response.headersSent) {
      response.setHeader('Connection', 'close')
      response.once('close', () => request.destroy(new Error('The request body is too slow.')))
    }
    response.replace(replyTo(refusal, path, request.headers.accept))
  }
  const refusal = refusalOf(request, target, origin)
  if (refusal) {
    // Node reads a refused body to its end to keep the connection; that has to have an end.
    if (announcedLength(request) > request.bodyLimit.discarded) response.setHeader('Connection', 'close')
    refuse(refusal)
    return
  }
  const kind = options.routeKind(path)
  if (isRouteTemplate(path) || (kind === null && !isRead(request))) {
    setSecurityHeaders(response, isSecure)
    response.replace(notFoundReply({ path, acceptEncoding, notFound: options.notFound }))
    return
  }
  // Whatever is sent to a page, Next takes for an action of it.
  if (kind === 'page' && !isRead(request)) {
    response.setHeader('Allow', PAGE_METHODS)
    refuse(REFUSALS.methodNotAllowed)
    return
  }
  request.url = target
  request.onOverflow = () => refuse(request.bodyLimit.refusal)
  const { key, fault } = clientOf(request, options.trusts)
  if (fault !== null) options.onProxyFault(fault)
  const start = (done: () => void) => {
    const nonce = randomBytes(16).toString('base64')
    response.onEnded = done
    // Async, so that whatever is thrown here is answered, too.
    withPageStatus(request.method ?? '', async (asked) => {
      response.policy = responsePolicy({
        path,
        nonce,
        secure: isSecure,
        permissions: options.permissionsOf?.(path) ?? null,
        forRouter: hasRouterHeaders(request.headers),
        accept: request.headers.accept,
        takesFiles: options.bodyLimits.has(path),
        acceptEncoding,
        asReadingPage: options.asReadingPage,
        notFound: options.notFound,
        statusAsked: () => asked.status,
      })
      dropForeignRequestId(request, options.trusts)
      prepareHeaders(request, origin, noncePolicy(nonce))
      await options.handler(request, response)
    })
      .catch((error: unknown) => {
        options.onError(error, path)
        refuse(REFUSALS.failed)
      })
      .finally(done)
  }
  const goOn = () => {
    if (request.expectsContinue) response.writeContinue()
  }
  const answered = admission.admit({
    request,
    client: key,
    goOn,
    start,
    refuse,
  })
  response.once('close', answered)
}

function refusalOf(request: FrontRequest, target: string, { host }: Origin): Refusal | undefined {
  const fault = requestFault(request.method ?? '', target, host)
  if (fault !== undefined) return fault
  if (hasUnusedHeaders(request.headers) || !isRouterState(request.headers['next-router-state-tree']))
    return REFUSALS.unsupportedHeader
  return announcedLength(request) > request.bodyLimit.size ? request.bodyLimit.refusal : undefined
}

// Next finds the nonce in the request's policy and stamps it on the scripts of dynamic pages.
function prepareHeaders(request: FrontRequest, origin: Origin, policy: string): void {
  overwriteForwarding(request.headers, origin)
  request.headers['content-security-policy'] = policy
  delete request.headers['content-security-policy-report-only']
  // Next would also deflate; the policy has to read what it gathers, and one encoding is enough.
  request.headers['accept-encoding'] = takesGzip(request.headers['accept-encoding']) ? 'gzip' : 'identity'
}

function isRead(request: FrontRequest): boolean {
  return request.method === 'GET' || request.method === 'HEAD'
}
