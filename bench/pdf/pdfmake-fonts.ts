import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import pdfmake from 'pdfmake'
import { openTypeOf } from '#lib/server/documents/fonts/woff.ts'

const FAMILIES = [
  ['Serif', 'source-serif-4'],
  ['Sans', 'source-sans-3'],
] as const

const FACES = {
  normal: '400-normal',
  italics: '400-italic',
  bold: '600-normal',
  bolditalics: '600-italic',
} as const

/**
 * Gives pdfmake our typefaces, unpacked and in memory, so that it neither reads files nor inflates tables while it is
 * timed. It parses them anew for each document, which its interface leaves no way around.
 */
export function giveFonts(): void {
  const { resolve } = createRequire(import.meta.url)
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => false)
  pdfmake.setFonts(
    Object.fromEntries(
      FAMILIES.map(([family, name]) => [
        family,
        Object.fromEntries(
          Object.entries(FACES).map(([style, face]) => {
            const file = `${name}-latin-${face}.woff`
            pdfmake.virtualfs.writeFileSync(
              file,
              openTypeOf(readFileSync(resolve(`@fontsource/${name}/files/${file}`))),
            )
            return [style, file]
          }),
        ),
      ]),
    ),
  )
}
