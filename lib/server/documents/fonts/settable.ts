import type { FurtherFaces } from '#components/pdf/tailored/tailored-cover.tsx'
import { brokenWords, upTo } from './broken-words.ts'
import { furtherFamilies } from './further-fonts.ts'
import { isPrintable } from './printable.ts'

/** Choose how the sign before them looks; a typeface of one colour has one look. */
const SELECTORS = /[\uFE0E\uFE0F]/g

/** A sign, or the two letters of a flag, before another one. */
const EMOJI_IN_A_ROW =
  /(?:\p{Extended_Pictographic}\p{Emoji_Modifier}?|\p{Regional_Indicator}{2})(?=[\p{Extended_Pictographic}\p{Regional_Indicator}])/gu

const UNSEEN = '\u200B'

/** How texts that people have written can be set. */
export type Settable = {
  faces: FurtherFaces
  /**
   * The text with the code of each character that no typeface has, "U+6F22", and a line break wherever a word would run on
   * for more than so many ems. Of one that takes more than `most` ems, where that is given, the beginning.
   */
  text: (written: string, ems: number, most?: number) => string
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
    text: (written, ems, most = Number.POSITIVE_INFINITY) => {
      const set = upTo(Array.from(normal(written), printed).join(''), most)
      return brokenWords(apart(set), ems, '\n')
    },
  }
}

/**
 * React-PDF makes a fragment of each emoji, and sets of those that follow each other in one typeface all but the first in our own,
 * which has none of them. What stands between them is seen by nobody.
 */
function apart(text: string): string {
  return text.replaceAll(EMOJI_IN_A_ROW, `$&${UNSEEN}`)
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
