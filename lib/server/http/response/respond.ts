import { privateJson, publicAnswer } from './answer.ts'
import { ApiError, errorResponse } from './api-error.ts'
import { SHARED_HEADERS } from './shared-headers.ts'

/** What becomes the JSON of an answer; a promise of it is waited for. */
type Answer = () => (object & { then?: never }) | Promise<object>

/**
 * Answers anyone with what `answer` gives, as JSON with a strong ETag; or with the problem that it raises.
 * @param keep gives its Cache-Control once it is made
 */
export async function respond(request: Request, answer: Answer, keep: () => string): Promise<Response> {
  return await orProblem(async () => {
    const body = JSON.stringify(await answer())
    return publicAnswer(request, { body, type: 'application/json', keep: keep() })
  }, SHARED_HEADERS)
}

/**
 * Answers one caller with what `answer` gives, as JSON that nobody keeps; or with the problem that it raises.
 * @param headers of either: `SHARED_HEADERS` where pages of other sites may read it
 */
export async function respondPrivately(
  answer: Answer,
  headers: Record<string, string> = {},
): Promise<Response> {
  return await orProblem(async () => privateJson(await answer(), { headers }), headers)
}

async function orProblem(
  respondWith: () => Promise<Response>,
  headers: Record<string, string>,
): Promise<Response> {
  try {
    return await respondWith()
  } catch (error) {
    if (error instanceof ApiError) return errorResponse(error, headers)
    throw error
  }
}
