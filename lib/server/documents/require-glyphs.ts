import type { LayoutNode } from './layout-tree.ts'

type Run = { start: number; end: number; attributes: { font?: { type?: string }[] } }
type SetLine = { string: string; runs: Run[] }

/**
 * Checks that every character was set in an embedded typeface. React-PDF falls back to Helvetica, which is not
 * embedded and may show another character.
 * @throws RangeError with the characters
 */
export function requireGlyphs(pages: readonly LayoutNode[]): void {
  const missing = new Set(pages.flatMap(strayCharacters))
  if (missing.size === 0) return
  const named = [...missing].map(
    (text) => `${text} (U+${text.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')})`,
  )
  throw new RangeError(`no typeface of the documents has ${named.join(', ')}: write it in other characters`)
}

function strayCharacters(node: LayoutNode): string[] {
  const lines = (node.lines ?? []) as unknown as SetLine[]
  const own = lines.flatMap(({ string, runs }) =>
    runs
      .filter(({ attributes }) => attributes.font?.[0]?.type === 'STANDARD')
      .flatMap(({ start, end }) => [...string.slice(start, end)]),
  )
  return [...own, ...(node.children ?? []).flatMap(strayCharacters)]
}
