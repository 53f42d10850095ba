import { globSync } from 'node:fs'
import { join } from 'node:path'
import { compressBeside } from '#lib/server/http/kept-pages/compression.ts'
import type { Build } from '#lib/server/platform/builds/build.ts'

/** Compresses the modules, scripts and styles of a build, each beside itself. A start reads them, and does not compress again. */
export async function compressFiles({ elements, site }: Build): Promise<void> {
  const files = [
    ...globSync('*.js', { cwd: elements }).map((name) => join(elements, name)),
    ...globSync('static/**/*.{js,css}', { cwd: site }).map((name) => join(site, name)),
  ]
  for (const file of files) await compressBeside(file)
}
