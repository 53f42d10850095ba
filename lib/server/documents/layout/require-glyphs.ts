import { type LayoutNode, strayCharacters } from '../react-pdf/layout-tree.ts'

/**
 * Checks that every character was set in an embedded typeface. React-PDF falls back to Helvetica, which is not
 * embedded and may show another character.
 * @throws RangeError with the characters
 */
export function requireGlyphs(pages: readonly LayoutNode[]): void {
  const missing = new Set(pages.flatMap(strayIn))
  if (missing.size === 0) return
  const named = [...missing].map(
    (text) => `${text} (U+${text.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')})`,
  )
  throw new RangeError(`no typeface of the documents has ${named.join(', ')}: write it in other characters`)
}

function strayIn({ lines = [], children = [] }: LayoutNode): string[] {
  return [...lines.flatMap(strayCharacters), ...children.flatMap(strayIn)]
}
