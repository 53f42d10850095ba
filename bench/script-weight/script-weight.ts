import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { currentBuild } from '#lib/server/platform/builds/build.ts'
import type { Comparison } from '../comparison.ts'
import { withEmptyPage } from './empty-page.ts'
import { scriptsOf } from './scripts-of.ts'

/** So many bytes of script may the page have over an empty one. */
const MOST_BYTES_MORE = 7 * 1024

/** The scripts of an offer page, brotli at quality 11, beside those of an empty page. */
export async function scriptWeight(root: string): Promise<Comparison[]> {
  const ours = weigh(currentBuild(root)?.site ?? '', 'server/app/enterprise-sla/enterprise/eu.html')
  const empty = await withEmptyPage(root, (build) => weigh(build, 'server/app/index.html'))
  const more = ours - empty
  return [
    {
      name: 'Script of an offer page (brotli)',
      ours: bytes(ours),
      against: `empty page: ${bytes(empty)}`,
      ratio: ours / empty,
      bound: {
        kind: 'gate',
        words: `at most ${bytes(MOST_BYTES_MORE)} more, is ${bytes(more)}`,
        met: more <= MOST_BYTES_MORE,
      },
    },
  ]
}

/** Bytes of all scripts of a prerendered page. Throws where there is none: then the page was read wrongly. */
function weigh(build: string, page: string): number {
  const scripts = scriptsOf(readFileSync(join(build, page), 'utf8'))
  if (scripts.length === 0)
    throw new Error(`${page} loads no script: Next writes its pages in another way now`)
  const compressed = scripts.map((script) =>
    brotliCompressSync(readFileSync(join(build, script)), {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
    }),
  )
  return compressed.reduce((sum, { length }) => sum + length, 0)
}

function bytes(count: number): string {
  return `${count.toLocaleString('en-GB')} B`
}
