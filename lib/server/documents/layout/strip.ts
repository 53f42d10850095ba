import type { PdfBlock } from '#components/pdf/block.ts'
import type { LayoutNode } from '../react-pdf/layout-tree.ts'
import type { Stretch } from './paginate.ts'

/** A stretch of the strip with the nodes that it draws. */
export type DrawnStretch = Stretch & { nodes: LayoutNode[]; section: string | null }

/** A text of fewer lines stays whole; of a longer one so many stand together at each end. */
const SHORTEST_SPLIT = 8
const TOGETHER = 3

/** Pairs each block with the nodes that it has become, in their order; long texts become several stretches. */
export function stripOf(blocks: readonly PdfBlock[], nodes: readonly LayoutNode[]): DrawnStretch[] {
  let next = 0
  return blocks.flatMap((block) => {
    const own = nodes.slice(next, next + block.nodes.length)
    next += block.nodes.length
    return split({
      top: Math.min(...own.map(({ box }) => box.top)),
      bottom: Math.max(...own.map(({ box }) => box.top + box.height)),
      keepWithNext: block.keepWithNext ?? false,
      tableHead: block.tableHead ?? false,
      tableRow: block.tableRow ?? false,
      startsPage: block.startsPage ?? false,
      section: block.section ?? null,
      nodes: own,
    })
  })
}

function split(stretch: DrawnStretch): DrawnStretch[] {
  const text = stretch.nodes.at(-1)
  const lines = text?.lines
  if (text === undefined || lines === undefined || lines.length < SHORTEST_SPLIT) return [stretch]
  const starts = [0]
  for (let line = TOGETHER; line <= lines.length - TOGETHER; line += 1) starts.push(line)
  let top = text.box.top
  return starts.map((start, index) => {
    const own = lines.slice(start, starts[index + 1])
    const height = own.reduce((sum, { box }) => sum + box.height, 0)
    const piece = {
      ...text,
      props: index === 0 ? text.props : {},
      lines: own,
      box: { ...text.box, top, height },
    }
    const before = index === 0 ? stretch.nodes.slice(0, -1) : []
    const part: DrawnStretch = {
      ...stretch,
      nodes: [...before, piece],
      startsPage: index === 0 && stretch.startsPage,
      top: index === 0 ? stretch.top : top,
      bottom: top + height,
      keepWithNext: index === starts.length - 1 && stretch.keepWithNext,
    }
    top += height
    return part
  })
}
