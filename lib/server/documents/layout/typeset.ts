import { type OfferDocument, sheets } from '#components/pdf/offer-document.tsx'
import { contentHeight, margin, sheet } from '#components/pdf/page-geometry.ts'
import { bundlePageNumber, contentsPage, pageNumber, partPageNumber } from '#components/pdf/running-lines.tsx'
import { type LayoutNode, layOut } from '../react-pdf/layout-tree.ts'
import { type Placement, paginate } from './paginate.ts'
import { requireGlyphs } from './require-glyphs.ts'
import { type DrawnStretch, stripOf } from './strip.ts'

/**
 * A finished document to stand after title and contents, on pages of its own: what lies over each, and the page, from
 * 0, on which each of its entries in the contents begins, in their order.
 */
export type InsertedPart = { pages: LayoutNode[][]; starts: Map<string, number> }

/** How pages are counted where not as "page 3 of 12". */
export type PageWords = (page: number, pages: number) => string

/** Pages ready to be drawn; the first `front` of them are title and contents. */
export type SetPages = { pages: LayoutNode[]; front: number }

/**
 * Sets a document, around the parts where there are any. The text is laid out once as a strip without end, which is then cut into pages; page numbers follow
 * when their number is known.
 * @throws RangeError for a character that no typeface has, or a table row higher than a page
 */
export async function typeset(
  { cover, running, body }: OfferDocument,
  parts: readonly InsertedPart[] = [],
  pageWords?: PageWords,
): Promise<SetPages> {
  const laid = await layOut(
    sheets([
      [...cover.title, ...cover.contents.map(({ nodes }) => nodes)],
      running,
      body.map(({ nodes }) => nodes),
    ]),
  )
  const [coverSheet, runningSheet, bodySheet] = laid.children as [LayoutNode, LayoutNode, LayoutNode]
  const front = stripOf([{ nodes: cover.title }, ...cover.contents], childrenOf(coverSheet))
  const strip = stripOf(body, childrenOf(bodySheet))
  const frontCut = paginate(front, contentHeight)
  const cut = paginate(strip, contentHeight)
  const inserted = parts.flatMap(({ pages }) => pages)
  const count = frontCut.length + inserted.length + cut.length
  const pageOf = new Map([
    ...pagesOfParts(parts, frontCut.length),
    ...pagesOfSections(strip, cut, frontCut.length + inserted.length),
  ])
  const isInserted = (page: number) => page >= frontCut.length && page < frontCut.length + inserted.length
  const rowTops = frontCut.flat().slice(1)
  const numbers = await layOut(
    sheets([
      Array.from({ length: count }, (_, index) => {
        if (pageWords !== undefined) return partPageNumber(index + 1, pageWords(index + 1, count))
        return parts.length === 0
          ? pageNumber(index + 1, count)
          : bundlePageNumber(index + 1, count, isInserted(index))
      }),
      [...pageOf].map(([section, page], index) =>
        contentsPage(section, page, margin.top + (rowTops[index] as Placement).top),
      ),
    ]),
  )
  const [pageNumbers, contentsNumbers] = (numbers.children ?? []).map(childrenOf) as [
    LayoutNode[],
    LayoutNode[],
  ]
  const contents = [
    ...frontCut.map((placements) => [
      ...placed(front, placements),
      ...placements.flatMap(({ index }) => contentsNumbers[index - 1] ?? []),
    ]),
    ...inserted,
    ...cut.map((placements) => placed(strip, placements)),
  ]
  const pages = contents.map((nodes, index) => ({
    ...coverSheet,
    box: { ...coverSheet.box, width: sheet.width, height: sheet.height },
    // A part has head and foot of its own.
    children: [
      ...(isInserted(index) ? [] : childrenOf(runningSheet)),
      pageNumbers[index] as LayoutNode,
      ...nodes,
    ],
  }))
  requireGlyphs(pages)
  return { pages, front: frontCut.length }
}

/** The page on which each entry of the parts begins, after so many pages of title and contents. */
function pagesOfParts(parts: readonly InsertedPart[], before: number): [string, number][] {
  let first = before + 1
  return parts.flatMap(({ pages, starts }) => {
    const own = [...starts].map(([name, page]): [string, number] => [name, first + page])
    first += pages.length
    return own
  })
}

/** The page on which each section begins, after so many pages of title and contents. */
function pagesOfSections(
  strip: readonly DrawnStretch[],
  cut: readonly Placement[][],
  before: number,
): Map<string, number> {
  return new Map(
    cut.flatMap((placements, page) =>
      placements.flatMap(({ index }) => {
        const section = strip[index]?.section
        return section == null ? [] : [[section, before + page + 1] as const]
      }),
    ),
  )
}

/** The nodes of a page's stretches where they stand on the sheet. */
function placed(strip: readonly DrawnStretch[], placements: readonly Placement[]): LayoutNode[] {
  return placements.flatMap(({ index, top }) => {
    const { nodes, top: from } = strip[index] as DrawnStretch
    return nodes.map((node) => moved(node, margin.top + top - from))
  })
}

function childrenOf(node: LayoutNode): LayoutNode[] {
  return node.children ?? []
}

function moved(node: LayoutNode, by: number): LayoutNode {
  return { ...node, box: { ...node.box, top: node.box.top + by } }
}
