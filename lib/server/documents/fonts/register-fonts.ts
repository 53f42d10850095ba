import { registerFace, turnHyphenationOff } from '../react-pdf/font-store.ts'
import { fontFiles } from './font-files.ts'

/** Registers and loads the typefaces, and turns hyphenation off. */
export async function registerFonts(): Promise<void> {
  for (const { fontFamily, face, read } of fontFiles()) await registerFace({ ...face, fontFamily }, read())
  turnHyphenationOff()
}
