import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { sans, serif } from '#components/pdf/typefaces.ts'
import { openTypeOf } from './woff.ts'

const PACKAGES = [
  { typeface: serif, name: 'source-serif-4' },
  { typeface: sans, name: 'source-sans-3' },
] as const

const FACES = [
  { fontWeight: 400, fontStyle: 'normal' },
  { fontWeight: 400, fontStyle: 'italic' },
  { fontWeight: 600, fontStyle: 'normal' },
] as const

/** In the order of a typeface's names. */
const SUBSETS = ['latin', 'latin-ext'] as const

/** A face of a typeface in one of its two files, which share its characters between them. */
export type FontFile = {
  typeface: (typeof PACKAGES)[number]['name']
  fontFamily: string
  face: (typeof FACES)[number]
  /** OpenType. */
  read(): Buffer
}

/** Every font file that documents are set in, from WOFF because React-PDF reads no WOFF2. */
export function fontFiles(): FontFile[] {
  const { resolve } = createRequire(import.meta.url)
  return PACKAGES.flatMap(({ typeface, name }) =>
    SUBSETS.flatMap((subset, index) =>
      FACES.map((face) => {
        const file = `@fontsource/${name}/files/${name}-${subset}-${face.fontWeight}-${face.fontStyle}.woff`
        return {
          typeface: name,
          fontFamily: typeface[index] as string,
          face,
          read: () => openTypeOf(readFileSync(resolve(file))),
        }
      }),
    ),
  )
}
