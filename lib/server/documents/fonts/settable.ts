import type { FurtherFaces } from '#components/pdf/tailored-cover.tsx'
import { furtherFamilies } from './further-fonts.ts'
import { isPrintable } from './printable.ts'

/** Choose how the sign before them looks; a typeface of one colour has one look. */
const SELECTORS = /[\uFE0E\uFE0F]/g

/** How texts that people have written can be set. */
export type Settable = {
  faces: FurtherFaces
  /** The text with the code of each character that no typeface has, "U+6F22", and long words in lines of `longest`. */
  text: (written: string, longest: number) => string
}

/** Finds the typefaces that texts need, and loads them where they are not ours. */
export async function settable(texts: readonly string[]): Promise<Settable> {
  const all = new Set(Array.from(normal(texts.join('')), (letter) => letter.codePointAt(0) ?? 0))
  const isOwn = (code: number) => isPrintable(String.fromCodePoint(code))
  const lacking = new Set([...all].filter((code) => !isOwn(code)))
  const { families, has } = await furtherFamilies(lacking)
  const isSettable = (code: number) => isOwn(code) || has(code)
  return {
    faces: { families, isWhole: [...lacking].every(has) },
    text: (written, longest) =>
      inLines(
        Array.from(normal(written), (letter) => {
          const code = letter.codePointAt(0) ?? 0
          return isSettable(code) ? letter : ` U+${code.toString(16).toUpperCase().padStart(4, '0')} `
        })
          .join('')
          .replaceAll(/ {2,}/g, ' ')
          .trim(),
        longest,
      ),
  }
}

function normal(text: string): string {
  return text.normalize('NFC').replaceAll(/\s/g, ' ').replaceAll(SELECTORS, '')
}

/** Nothing else breaks a word that is longer than a line. */
function inLines(text: string, longest: number): string {
  return text.replaceAll(new RegExp(`(\\S{${longest}})(?=\\S)`, 'gu'), '$1\n')
}
