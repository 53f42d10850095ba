import { REFUSALS } from '#lib/domain/errors/refusals.ts'
import type { PublicCache } from '../kept-pages/public-cache.ts'
import { serveEntry } from '../kept-pages/serve.ts'
import { replyTo } from '../response/refusal.ts'
import type { StoredAnswer } from './front-options.ts'
import { setSecurityHeaders } from './response-policy.ts'

/**
 * How a page is answered that was not rendered since the start, or whose kept copy a change of the terms has made untrue: when
 * it is rendered, so that a page never contradicts the API; with an error where it cannot be. Null for every other path.
 * Rejects where the page is gone.
 */
export function awaitedPage(pages: Pick<PublicCache, 'awaited'>, path: string): StoredAnswer | null {
  const awaited = pages.awaited(path)
  if (awaited === null) return null
  // At once, for it may fail before anybody waits for it, or where nobody does.
  const rendered = awaited.catch(() => 'failing' as const)
  return {
    isAtHand: false,
    answer: async (request, response, secure) => {
      const entry = await rendered
      if (entry === undefined) throw new Error('this page is gone')
      if (entry !== 'failing') return serveEntry(request, response, entry, secure)
      // Next would hand out the page of the build, which may have been true then.
      setSecurityHeaders(response, secure)
      response.replace(replyTo(REFUSALS.failed, path, request.headers.accept))
    },
  }
}
