import { BoundedCache } from '../../platform/bounded-cache.ts'

/** What a font makes of a text, as far as the layout reads it. */
type Shaped = { glyphs: unknown[]; positions: unknown[] }
type Features = string[] | Record<string, number> | undefined
type Shape = (text: string, features: Features, ...rest: unknown[]) => Shaped

/** A font of React-PDF's store. */
export type ShapingFont = {
  unitsPerEm: number
  layout: Shape
  characterSet: number[]
  glyphForCodePoint(codePoint: number): { advanceWidth: number }
  hasGlyphForCodePoint(codePoint: number): boolean
}

const MOST_WORDS = 20_000

/** Makes a font that is used for many documents give each the same bytes, and give them sooner. */
export function prepareFont(font: ShapingFont): void {
  nameGlyphs(font)
  cacheShaping(font)
  // It is asked for at every character, and reads the head table each time.
  Object.defineProperty(font, 'unitsPerEm', { value: font.unitsPerEm })
}

/**
 * Tells each glyph its character. A glyph keeps what it is told when it is first asked for, and embedding asks for
 * the parts of composite glyphs without any: the full stop within a colon would lose its text in the next document.
 */
function nameGlyphs(font: ShapingFont): void {
  for (const codePoint of font.characterSet.toSorted((a, b) => a - b)) font.glyphForCodePoint(codePoint)
}

/**
 * Makes a font shape each word once. Terms repeat their words, and shaping is the larger part of laying them out.
 * A word ends with the space after it, so kerning across spaces is left out; the typefaces have next to none.
 */
function cacheShaping(font: ShapingFont): void {
  const words = new BoundedCache<string, Shaped>(MOST_WORDS)
  const shape = font.layout.bind(font)
  font.layout = (text, features, ...rest) => {
    const key = features === undefined ? '' : JSON.stringify(features)
    const shaped = (text.match(/[^ ]* |[^ ]+/g) ?? []).map((word) =>
      words.getOrMake(`${key} ${word}`, () => shape(word, features, ...rest)),
    )
    return {
      glyphs: shaped.flatMap(({ glyphs }) => glyphs),
      positions: shaped.flatMap(({ positions }) => positions),
    }
  }
}
