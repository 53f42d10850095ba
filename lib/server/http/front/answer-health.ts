import { ALIVE } from '../listening/readiness.ts'
import type { FrontRequest } from '../request/front-request.ts'
import { contentSecurityPolicy } from '../response/security-headers.ts'
import type { FrontOptions, HealthAnswer } from './front-options.ts'
import type { FrontResponse } from './front-response.ts'
import { setSecurityHeaders } from './response-policy.ts'

const LIVE: HealthAnswer = { status: 200, body: Buffer.from(JSON.stringify(ALIVE)) }

/** What is said at the addresses of health, from memory, lest it wait for pages that are being made; null at any other. */
export function healthAt(path: string, readiness: FrontOptions['readiness']): HealthAnswer | null {
  if (path === '/health/live') return LIVE
  return path === '/health/ready' ? readiness() : null
}

/** Answers a GET or HEAD with it. */
export function answerHealth(
  request: FrontRequest,
  response: FrontResponse<FrontRequest>,
  { status, body }: HealthAnswer,
  secure: boolean,
): void {
  setSecurityHeaders(response, secure)
  response.statusCode = status
  response.setHeader('Content-Security-Policy', contentSecurityPolicy([]))
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('Content-Type', 'application/json')
  response.setHeader('Content-Length', body.length)
  response.end(request.method === 'HEAD' ? undefined : body)
}
