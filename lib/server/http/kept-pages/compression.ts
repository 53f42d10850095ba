import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** A body in both encodings. */
export type Compressed = { br: Buffer; gzip: Buffer }

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

const QUICK = { brotli: 5, gzip: 6 }
const BEST = { brotli: 11, gzip: 9 }

/**
 * Compresses a text on zlib's threads. At its best brotli takes some 0.2 s for 100 KB.
 * @param thorough as well as they can, else quickly
 */
export async function compress(body: Buffer, thorough: boolean): Promise<Compressed> {
  const quality = thorough ? BEST : QUICK
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality.brotli,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  }
  const [br, gzipped] = await Promise.all([
    compressBrotli(body, { params }),
    compressGzip(body, { level: quality.gzip }),
  ])
  return { br, gzip: gzipped }
}

/** Writes a file compressed beside itself, as `name.br` and `name.gz`, so that no start has to do it. */
export async function compressBeside(file: string): Promise<void> {
  const { br, gzip: gzipped } = await compress(await readFile(file), true)
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gzipped)])
}

/** What lies compressed beside a file; where nothing does, the body is compressed now, at its best. */
export async function compressedOf(file: string, body: Buffer): Promise<Compressed> {
  if (![`${file}.br`, `${file}.gz`].every((path) => existsSync(path))) return await compress(body, true)
  const [br, gzipped] = await Promise.all([readFile(`${file}.br`), readFile(`${file}.gz`)])
  return { br, gzip: gzipped }
}
