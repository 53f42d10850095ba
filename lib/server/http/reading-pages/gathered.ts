import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { FrontResponse } from '../front/front-response.ts'
import { chooseEncoding, type Encoding } from '../kept-pages/negotiate.ts'
import { READING_PAGE_HEADERS } from '../response/reading-page-headers.ts'

/** Higher ones take longer than the bytes that they save are on their way. */
const QUALITY = 5

const COMPRESS: Record<Encoding, (body: Buffer) => Buffer> = {
  br: (body) =>
    brotliCompressSync(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
  gzip: (body) => gzipSync(body),
  identity: (body) => body,
}

/** Whom a page made for one request goes to. `nonce`: what Next was given to stamp on scripts and preloads. */
export type Recipient = { acceptEncoding: string | undefined; nonce: string }

/** Puts a reading page in place of the page that Next made for one request: sets its headers and gives its bytes. */
export function sendReadingPage(
  response: FrontResponse,
  html: string,
  { acceptEncoding, nonce }: Recipient,
): Buffer {
  const encoding = chooseEncoding(acceptEncoding)
  const body = COMPRESS[encoding](Buffer.from(html))
  for (const [name, value] of READING_PAGE_HEADERS) response.setHeader(name, value)
  if (encoding === 'identity') response.removeHeader('Content-Encoding')
  else response.setHeader('Content-Encoding', encoding)
  response.setHeader('Content-Length', body.length)
  // It was of other bytes.
  response.removeHeader('ETag')
  const link = response.getHeader('Link')
  if (link !== undefined) response.setHeader('Link', String(link).replaceAll(`; nonce="${nonce}"`, ''))
  return body
}
