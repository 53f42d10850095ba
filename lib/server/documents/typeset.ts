import { type OfferDocument, sheets } from '#components/pdf/offer-document.tsx'
import { contentHeight, margin, sheet } from '#components/pdf/page-geometry.ts'
import { contentsPage, pageNumber } from '#components/pdf/running-lines.tsx'
import { type LaidOut, layOut } from './laid-out.ts'
import { type Placement, paginate } from './paginate.ts'
import { requireGlyphs } from './require-glyphs.ts'
import { type DrawnStretch, stripOf } from './strip.ts'

/** Pages ready to be drawn; the first `front` of them are title and contents. */
export type SetPages = { pages: LaidOut[]; front: number }

/**
 * Sets a document. The text is laid out once as a strip without end, which is then cut into pages; page numbers follow
 * when their number is known.
 * @throws RangeError for a character that no typeface has, or a table row higher than a page
 */
export async function typeset({ cover, running, body }: OfferDocument): Promise<SetPages> {
  const laid = await layOut(
    sheets([[...cover.title, ...cover.contents], running, body.map(({ nodes }) => nodes)]),
  )
  const [coverSheet, runningSheet, bodySheet] = laid.children as [LaidOut, LaidOut, LaidOut]
  const front = stripOf(
    [{ nodes: cover.title }, ...cover.contents.map((row) => ({ nodes: [row] }))],
    childrenOf(coverSheet),
  )
  const strip = stripOf(body, childrenOf(bodySheet))
  const frontCut = paginate(front, contentHeight)
  const cut = paginate(strip, contentHeight)
  const count = frontCut.length + cut.length
  const pageOf = pagesOfSections(strip, cut, frontCut.length)
  const rowTops = frontCut.flat().slice(1)
  const numbers = await layOut(
    sheets([
      Array.from({ length: count }, (_, index) => pageNumber(index + 1, count)),
      [...pageOf].map(([section, page], index) =>
        contentsPage(section, page, margin.top + (rowTops[index] as Placement).top),
      ),
    ]),
  )
  const [pageNumbers, contentsNumbers] = (numbers.children ?? []).map(childrenOf) as [LaidOut[], LaidOut[]]
  const contents = [
    ...frontCut.map((placements) => [
      ...placed(front, placements),
      ...placements.flatMap(({ index }) => contentsNumbers[index - 1] ?? []),
    ]),
    ...cut.map((placements) => placed(strip, placements)),
  ]
  const pages = contents.map((nodes, index) => ({
    ...coverSheet,
    box: { ...coverSheet.box, width: sheet.width, height: sheet.height },
    children: [...childrenOf(runningSheet), pageNumbers[index] as LaidOut, ...nodes],
  }))
  requireGlyphs(pages)
  return { pages, front: frontCut.length }
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
function placed(strip: readonly DrawnStretch[], placements: readonly Placement[]): LaidOut[] {
  return placements.flatMap(({ index, top }) => {
    const { nodes, top: from } = strip[index] as DrawnStretch
    return nodes.map((node) => moved(node, margin.top + top - from))
  })
}

function childrenOf(node: LaidOut): LaidOut[] {
  return node.children ?? []
}

function moved(node: LaidOut, by: number): LaidOut {
  return { ...node, box: { ...node.box, top: node.box.top + by } }
}
