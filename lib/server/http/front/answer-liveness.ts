import { ALIVE } from '../listening/readiness.ts'
import type { FrontRequest } from '../request/front-request.ts'
import { contentSecurityPolicy } from '../response/security-headers.ts'
import type { FrontResponse } from './front-response.ts'
import { setSecurityHeaders } from './response-policy.ts'

/** The address that says whether the process answers at all. */
export const LIVENESS = '/health/live'

const BODY = Buffer.from(JSON.stringify(ALIVE))

/** Answers it at once, lest it wait for pages that are being made. */
export function answerLiveness(
  request: FrontRequest,
  response: FrontResponse<FrontRequest>,
  secure: boolean,
): void {
  setSecurityHeaders(response, secure)
  response.setHeader('Content-Security-Policy', contentSecurityPolicy([]))
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('Content-Type', 'application/json')
  response.setHeader('Content-Length', BODY.length)
  response.end(request.method === 'HEAD' ? undefined : BODY)
}
