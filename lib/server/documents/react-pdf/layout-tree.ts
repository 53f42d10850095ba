import layoutDocument from '@react-pdf/layout'
import { Font, pdf } from '@react-pdf/renderer'
import type { ReactElement } from 'react'

/** A stretch of a line in one font; React-PDF falls back to a standard font where the typefaces lack a character. */
type Run = { start: number; end: number; attributes: { font?: { type?: string }[] } }

/** A line of a laid-out text, as far as it is used here. */
export type Line = { box: { y: number; height: number }; string: string; runs: Run[] }

/** A node that React-PDF has laid out; `box` is where it stands on its parent, in points. */
export type LayoutNode = {
  type?: string
  style?: Record<string, unknown>
  box: { top: number; left: number; height: number; width: number }
  lines?: Line[]
  children?: LayoutNode[]
  props?: Record<string, unknown>
}

type Layout = (document: unknown, fonts: unknown) => Promise<LayoutNode>

/**
 * Lays out a React-PDF document and gives its tree of nodes. It uses what React-PDF's own renderer uses between JSX
 * and bytes, so that a text is laid out once however many pages it fills; React-PDF's paging does it over for each.
 * @throws Error where React-PDF does not keep its tree where it did
 */
export async function layOut(document: ReactElement): Promise<LayoutNode> {
  const instance = pdf(document as Parameters<typeof pdf>[0]) as unknown as {
    container?: { document?: unknown }
  }
  const tree = instance.container?.document
  if (tree == null)
    throw new Error('React-PDF keeps its tree elsewhere: adapt lib/server/documents/react-pdf/layout-tree.ts')
  return await (layoutDocument as unknown as Layout)(tree, Font)
}

/** The characters of a line that stand in a font which is not embedded, since no typeface has them. */
export function strayCharacters({ string, runs }: Line): string[] {
  return runs
    .filter(({ attributes }) => attributes.font?.[0]?.type === 'STANDARD')
    .flatMap(({ start, end }) => [...string.slice(start, end)])
}
