import { REFUSALS } from '#lib/domain/errors/refusals.ts'
import { isSecure } from '../../platform/trusted-proxy.ts'
import type { Admission } from '../bounds/admission.ts'
import { clientOf } from '../bounds/client.ts'
import type { FrontRequest } from '../request/front-request.ts'
import { pathOf } from '../request/request-check.ts'
import { replyTo } from '../response/refusal.ts'
import type { FrontOptions, StoredAnswer } from './front-options.ts'
import type { FrontResponse } from './front-response.ts'
import { setSecurityHeaders } from './response-policy.ts'

type Awaited = {
  stored: StoredAnswer
  options: FrontOptions
  admission: Admission
  /** Answers in its place where it rejects. */
  otherwise: (request: FrontRequest, response: FrontResponse<FrontRequest>) => void
}

/**
 * Answers with what waits for a disk, a rendering or a document that is being made. Each request costs memory for as long
 * as it waits, so they are counted as those are that a route answers; one too many is told to come again.
 */
export function answerAwaited(
  request: FrontRequest,
  response: FrontResponse<FrontRequest>,
  { stored, options, admission, otherwise }: Awaited,
): void {
  const secure = isSecure(request, options.trusts)
  const { key, fault } = clientOf(request, options.trusts)
  if (fault !== null) options.onProxyFault(fault)
  const answered = admission.await(request, key)
  if (answered === null) {
    setSecurityHeaders(response, secure)
    response.replace(replyTo(REFUSALS.overloaded, pathOf(request.url ?? '/'), request.headers.accept))
    return
  }
  stored.answer(request, response, secure).then(answered, () => {
    answered()
    otherwise(request, response)
  })
}
