import layoutDocument from '@react-pdf/layout'
import { Font, pdf } from '@react-pdf/renderer'
import type { ReactElement } from 'react'

/** A line of a laid-out text, as far as it is used here. */
type Line = { box: { y: number; height: number } }

/** A node that React-PDF has laid out; `box` is where it stands on its parent, in points. */
export type LayoutNode = {
  type?: string
  style?: Record<string, unknown>
  box: { top: number; left: number; height: number; width: number }
  lines?: Line[]
  children?: LayoutNode[]
  props?: Record<string, unknown>
}

type Container = { container: { document: unknown } }
type Layout = (document: unknown, fonts: unknown) => Promise<LayoutNode>

/**
 * Lays out a React-PDF document and gives its tree of nodes. It uses what React-PDF's own renderer uses between JSX
 * and bytes, so that a text is laid out once however many pages it fills; React-PDF's paging does it over for each.
 */
export async function layOut(document: ReactElement): Promise<LayoutNode> {
  const { container } = pdf(document as Parameters<typeof pdf>[0]) as unknown as Container
  return await (layoutDocument as unknown as Layout)(container.document, Font)
}
