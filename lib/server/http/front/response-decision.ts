import { REFUSALS, type Refusal } from '#lib/domain/errors/refusals.ts'
import { isApiPath } from '../response/refusal.ts'

/** What Next is about to answer, as far as its headers tell. */
export type Answer = { path: string; status: number; contentType: string }

/**
 * What to do with an answer of Next's: pass it on; replace it by the kept 404 page; refuse in its place; or
 * gather it whole, to see what page it is.
 */
export type ResponseDecision = 'pass' | 'not-found-page' | 'gather' | Refusal

/**
 * Rules on an answer. Next's own error pages are empty until scripts fill them, and API callers expect
 * problem details.
 */
export function decideResponse({ path, status, contentType }: Answer): ResponseDecision {
  if (isApiPath(path) && status >= 400 && !contentType.includes('json')) return apiRefusal(status)
  // Next names no method that the handler takes, and has nothing to say.
  if (status === 405 && contentType === '') return REFUSALS.methodNotAllowed
  if (!contentType.startsWith('text/html')) return 'pass'
  if (status === 404) return 'not-found-page'
  // A 503 is a route's own word for what is out of reach; Next never gives one.
  if (status >= 500 && status !== 503) return REFUSALS.failed
  return status >= 300 && status < 400 ? 'pass' : 'gather'
}

function apiRefusal(status: number): ResponseDecision {
  if (status === 404) return REFUSALS.notFound
  if (status === 405) return REFUSALS.methodNotAllowed
  return status >= 500 ? REFUSALS.failed : 'pass'
}
