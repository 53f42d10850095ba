import { setTimeout as pause } from 'node:timers/promises'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { fetchPage, type Server } from './servers.ts'

const PATIENCE_MILLISECONDS = 40_000

/**
 * A page as our server sends it once it has compressed it as well as it can, which it does some seconds after its start. A
 * measurement before that would be of other bytes.
 * @throws Error when the page does not come as brotli, or not in its best form within 40 s
 */
export async function bestCompressed({ port }: Server, path: string): Promise<Buffer> {
  const deadline = performance.now() + PATIENCE_MILLISECONDS
  while (performance.now() < deadline) {
    const { status, headers, body } = await fetchPage(port, path)
    if (status !== 200 || headers['content-encoding'] !== 'br')
      throw new Error(`our server answers ${path} with ${status} and encoding ${headers['content-encoding']}`)
    if (body.length <= smallest(brotliDecompressSync(body))) return body
    await pause(1_000)
  }
  throw new Error(`our server does not compress ${path} as well as it can`)
}

function smallest(html: Buffer): number {
  return brotliCompressSync(html, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: html.length,
    },
  }).length
}
