import { API_CODES } from '../../domain/errors/error-codes.ts'
import { momentOf } from '../../domain/quantities/moment.ts'
import { isStoreUnavailable } from '../db/store-error.ts'
import { ApiError, errorResponse } from '../http/api-error.ts'
import { parseQuery } from '../http/query.ts'
import { SHARED_HEADERS } from '../http/shared-headers.ts'
import { momentQuerySchema } from '../terms/query/schema.ts'
import { verifyAnswer } from './answer.ts'
import { conclude } from './conclude.ts'
import { receive } from './receive.ts'

/** When to come again, in seconds: an inspection takes less. */
const COME_AGAIN = { 'retry-after': '5', 'access-control-expose-headers': 'Retry-After' }

/** Answers what a request asks to have verified; never kept by anyone. `now`: the moment that is answered for. */
export async function answerVerify(request: Request, now: Date): Promise<Response> {
  try {
    const { at } = parseQuery(request, momentQuerySchema)
    const conclusion = await conclude(await receive(request), at === undefined ? now : momentOf(at))
    return Response.json(verifyAnswer(conclusion), {
      headers: { 'cache-control': 'no-store', ...SHARED_HEADERS },
    })
  } catch (error) {
    const refusal = asApiError(error)
    if (refusal !== null) return refused(refusal)
    throw error
  }
}

/** What stands against an answer, where it is something that the caller is told: null for a fault of ours. */
export function asApiError(error: unknown): ApiError | null {
  if (error instanceof ApiError) return error
  if (!isStoreUnavailable(error)) return null
  return new ApiError(
    'archive-unavailable',
    'The archive is unavailable, so we cannot tell whether this file is genuine. Try again in a few minutes. If this lasts, the vendor has to restore the archive.',
  )
}

/** A refusal; of one that passes by itself, with the time to wait. */
export function refused(error: ApiError): Response {
  return errorResponse(error, API_CODES[error.code].status === 503 ? COME_AGAIN : {})
}
