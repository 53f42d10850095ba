import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Font } from '@react-pdf/renderer'
import { sans, serif } from '#components/pdf/typefaces.ts'
import { prepareFont, type ShapingFont } from './prepare-font.ts'
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

/** Registers and loads the typefaces, from WOFF because React-PDF reads no WOFF2, and turns hyphenation off. */
export async function registerFonts(): Promise<void> {
  const { resolve } = createRequire(import.meta.url)
  for (const { typeface, name } of PACKAGES)
    for (const [index, subset] of SUBSETS.entries())
      for (const face of FACES) {
        const file = `@fontsource/${name}/files/${name}-${subset}-${face.fontWeight}-${face.fontStyle}.woff`
        const fontFamily = typeface[index] as string
        Font.register({ ...face, family: fontFamily, src: dataUrl(resolve(file)) })
        await Font.load({ ...face, fontFamily })
        prepareFont(Font.getFont({ ...face, fontFamily })?.data as unknown as ShapingFont)
      }
  Font.registerHyphenationCallback((word) => [word])
}

function dataUrl(file: string): string {
  return `data:font/ttf;base64,${openTypeOf(readFileSync(file)).toString('base64')}`
}
