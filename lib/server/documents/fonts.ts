import { Font } from '@react-pdf/renderer'
import { fontFiles } from './font-files.ts'
import { prepareFont, type ShapingFont } from './prepare-font.ts'

/** Registers and loads the typefaces, and turns hyphenation off. */
export async function registerFonts(): Promise<void> {
  for (const { fontFamily, face, read } of fontFiles()) {
    const src = `data:font/ttf;base64,${read().toString('base64')}`
    Font.register({ ...face, family: fontFamily, src })
    await Font.load({ ...face, fontFamily })
    prepareFont(Font.getFont({ ...face, fontFamily })?.data as unknown as ShapingFont)
  }
  Font.registerHyphenationCallback((word) => [word])
}
