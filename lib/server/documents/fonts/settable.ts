import type { FurtherFaces } from '#components/pdf/tailored/tailored-cover.tsx'
import { serif } from '#components/pdf/typefaces.ts'
import { loadedFont } from '../react-pdf/font-store.ts'
import { furtherFamilies } from './further-fonts.ts'
import { isPrintable } from './printable.ts'

/** Choose how the sign before them looks; a typeface of one colour has one look. */
const SELECTORS = /[\uFE0E\uFE0F]/g

/** The widest letter of any further typeface, in ems: an emoji. */
const WIDEST = 1.3

/** How texts that people have written can be set. */
export type Settable = {
  faces: FurtherFaces
  /**
   * The text with the code of each character that no typeface has, "U+6F22", and a line break wherever a word would run on
   * for more than so many ems.
   */
  text: (written: string, ems: number) => string
}

/** Finds the typefaces that texts need, and loads them where they are not ours. */
export async function settable(texts: readonly string[]): Promise<Settable> {
  const all = new Set(Array.from(normal(texts.join('')), codeOf))
  const lacking = new Set([...all].filter((code) => !isOwn(code)))
  const { families: further, has } = await furtherFamilies(lacking)
  const printed = (letter: string) => {
    const code = codeOf(letter)
    if (isOwn(code) || has(code)) return letter
    return ` U+${code.toString(16).toUpperCase().padStart(4, '0')} `
  }
  return {
    faces: { families: further, isWhole: [...lacking].every(has) },
    text: (written, ems) => {
      const set = Array.from(normal(written), printed).join('')
      const words = set.split(' ').filter((word) => word !== '')
      return words.map((word) => inLines(word, ems)).join(' ')
    },
  }
}

function normal(text: string): string {
  return text.normalize('NFC').replaceAll(/\s/g, ' ').replaceAll(SELECTORS, '')
}

function codeOf(letter: string): number {
  return letter.codePointAt(0) ?? 0
}

function isOwn(code: number): boolean {
  return isPrintable(String.fromCodePoint(code))
}

/** Nothing else breaks a word that is longer than a line. */
function inLines(word: string, ems: number): string {
  let width = 0
  let lines = ''
  for (const letter of word) {
    const own = widthOf(letter)
    if (width + own > ems) {
      lines += '\n'
      width = 0
    }
    lines += letter
    width += own
  }
  return lines
}

/** In ems, of the serif; the sans is narrower. */
function widthOf(letter: string): number {
  const code = codeOf(letter)
  if (!isOwn(code)) return WIDEST
  const font = loadedFont({ fontFamily: serif[0], fontWeight: 400, fontStyle: 'normal' })
  return font.hasGlyphForCodePoint(code) ? font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm : 1
}
