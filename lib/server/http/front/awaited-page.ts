import type { PublicCache } from '../kept-pages/public-cache.ts'
import { serveEntry } from '../kept-pages/serve.ts'
import type { StoredAnswer } from './front-options.ts'

/**
 * How a page is answered that was not rendered since the start, or whose kept copy a change of the terms has made untrue: when
 * it is rendered, so that a page never contradicts the API. Null for every other path. Rejects where the page is gone.
 */
export function awaitedPage(pages: Pick<PublicCache, 'awaited'>, path: string): StoredAnswer | null {
  const awaited = pages.awaited(path)
  if (awaited === null) return null
  return {
    isAtHand: false,
    answer: async (request, response, secure) => {
      const entry = await awaited
      if (entry === undefined) throw new Error('this page is gone')
      serveEntry(request, response, entry, secure)
    },
  }
}
