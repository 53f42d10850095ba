import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { inject } from 'light-my-request'

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** An answer of Next's, uncompressed, as it was rendered. */
export type Rendered = { status: number; headers: OutgoingHttpHeaders; body: Buffer }

/** Asks for a path in process. Rejects where Next does not answer in time. */
export type RenderPath = (path: string) => Promise<Rendered>

const PATIENCE = 20_000
const STALE_RETRIES = 20

/**
 * Makes the asker. The token has Next render the page at once instead of handing out the copy made at build
 * time or a minute ago. Should a version of Next ignore it, a stale copy is asked for again until it is new.
 */
export function renderInProcess(handler: Handler, host: string, revalidateToken: string): RenderPath {
  return async (path) => {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await inject((request, response) => void handler(request, response), {
        method: 'GET',
        url: path,
        headers: { host, accept: 'text/html', 'x-prerender-revalidate': revalidateToken },
        signal: AbortSignal.timeout(PATIENCE),
      })
      if (answer.headers['x-nextjs-cache'] !== 'STALE' || attempt > STALE_RETRIES) {
        return { status: answer.statusCode, headers: answer.headers, body: answer.rawPayload }
      }
      await pause(100)
    }
  }
}
