import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from 'node:zlib'
import { fetchPage, type Server } from '../throughput/servers.ts'
import { assetsOf } from './assets-of.ts'

/** Bytes that a page brings with it, in brotli but for fonts, which are compressed already. `raw`: its HTML as it is read. */
export type Weight = { raw: number; html: number; script: number; style: number; font: number }

/**
 * Weighs a page of a server. What comes in brotli counts as it comes; anything else as brotli would make it at its best,
 * so that a server is not beaten by its settings.
 */
export async function weigh(server: Server, path: string): Promise<Weight> {
  const page = await fetchPage(server.port, path)
  const html = decoded(page)
  const assets = assetsOf(html.toString('utf8'), String(page.headers.link ?? ''))
  const sum = async (paths: readonly string[], size: (answer: Answer) => number) => {
    let total = 0
    for (const asset of paths) {
      const answer = await fetchPage(server.port, asset)
      // Next alone does not serve our elements: its page goes without them.
      if (answer.status === 200) total += size(answer)
    }
    return total
  }
  return {
    raw: html.length,
    html: onTheWire(page),
    script: await sum(assets.scripts, onTheWire),
    style: await sum(assets.styles, onTheWire),
    font: await sum(assets.fonts, ({ body }) => body.length),
  }
}

type Answer = Awaited<ReturnType<typeof fetchPage>>

/** The bytes of an answer before its server compressed them. */
export function decoded({ headers, body }: Answer): Buffer {
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(body)
  return headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body
}

/** What an answer weighs in brotli. */
export function onTheWire(answer: Answer): number {
  if (answer.headers['content-encoding'] === 'br') return answer.body.length
  return brotliCompressSync(decoded(answer), {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  }).length
}
