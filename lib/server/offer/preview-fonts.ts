import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const PACKAGES = 'node_modules/@fontsource'

/** The packaged fonts of the preview image, in a format that its renderer reads (WOFF, not WOFF2). */
export async function previewFonts() {
  const [serif, sans] = await Promise.all([
    readFile(join(process.cwd(), PACKAGES, 'source-serif-4/files/source-serif-4-latin-600-normal.woff')),
    readFile(join(process.cwd(), PACKAGES, 'source-sans-3/files/source-sans-3-latin-400-normal.woff')),
  ])
  return [
    { name: 'serif', data: serif, weight: 600 as const, style: 'normal' as const },
    { name: 'sans', data: sans, weight: 400 as const, style: 'normal' as const },
  ]
}
