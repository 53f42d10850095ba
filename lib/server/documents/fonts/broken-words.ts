import { serif } from '#components/pdf/typefaces.ts'
import { loadedFont } from '../react-pdf/font-store.ts'
import { isPrintable } from './printable.ts'

/** The widest letter of any further typeface, in ems: an emoji. */
const WIDEST = 1.3

/**
 * A text with single spaces, and with `mark` wherever a word would run on for more than so many ems: nothing else breaks a word that
 * is longer than a line.
 */
export function brokenWords(text: string, ems: number, mark: '\n' | ' '): string {
  const words = text.split(' ').filter((word) => word !== '')
  return words.map((word) => broken(word, ems, mark)).join(' ')
}

/** As much of a text as so many ems hold, and "…" in place of the rest. */
export function upTo(text: string, ems: number): string {
  let width = 0
  for (const [index, letter] of [...text].entries()) {
    width += widthOf(letter)
    if (width > ems) return `${[...text].slice(0, index).join('').trimEnd()}…`
  }
  return text
}

function broken(word: string, ems: number, mark: string): string {
  let width = 0
  let lines = ''
  for (const letter of word) {
    const own = widthOf(letter)
    if (width + own > ems) {
      lines += mark
      width = 0
    }
    lines += letter
    width += own
  }
  return lines
}

/** In ems, of the serif; the sans is narrower. */
function widthOf(letter: string): number {
  if (!isPrintable(letter)) return WIDEST
  const code = letter.codePointAt(0) ?? 0
  const font = loadedFont({ fontFamily: serif[0], fontWeight: 400, fontStyle: 'normal' })
  return font.hasGlyphForCodePoint(code) ? font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm : 1
}
