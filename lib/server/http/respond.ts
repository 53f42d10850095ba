import { createHash } from 'node:crypto'
import { ApiError, errorResponse } from './api-error.ts'
import { matches } from './kept-pages/serve.ts'
import { SHARED_HEADERS } from './shared-headers.ts'

// A version comes into force by the clock alone, so that an answer may be a minute old and no older.
const CACHE_CONTROL = 'public, max-age=60'

/** Answers with what `answer` returns, as JSON with a strong ETag; or with the problem that it raises. */
export function respond(request: Request, answer: () => unknown): Response {
  try {
    return tagged(request, JSON.stringify(answer()), 'application/json')
  } catch (error) {
    if (error instanceof ApiError) return errorResponse(error)
    throw error
  }
}

/** Answers with a body and a strong ETag of its bytes, or with 304 where the caller has them already. */
export function tagged(request: Request, body: string, contentType: string): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
  const headers = { etag, 'cache-control': CACHE_CONTROL, ...SHARED_HEADERS }
  if (matches(request.headers.get('if-none-match') ?? '', etag))
    return new Response(null, { status: 304, headers })
  return new Response(body, { headers: { ...headers, 'content-type': contentType } })
}
