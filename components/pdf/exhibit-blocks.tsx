import { View } from '@react-pdf/renderer'
import type { ComponentProps, ReactElement } from 'react'
import type { Exhibit } from '#lib/domain/exhibits/table.ts'
import type { PdfBlock } from './block.ts'
import { textWidth } from './page-geometry.ts'
import { recordLines } from './record-blocks.tsx'
import { styles } from './styles.ts'
import { Words } from './words.tsx'

type Style = ComponentProps<typeof View>['style']

/** A table of so many rows or fewer is not torn apart. */
const WHOLE = 6

/**
 * An exhibit: its caption, then a row a block, so that none is split.
 * @throws RangeError when the offer lacks the exhibit that its text calls for
 */
export function exhibitBlocks(exhibit: Exhibit | undefined): PdfBlock[] {
  if (exhibit === undefined)
    throw new RangeError('the text calls for an exhibit that the offer does not have')
  const rows = exhibit.layout === 'grid' ? gridBlocks(exhibit) : recordBlocks(exhibit)
  return [{ keepWithNext: true, nodes: [caption(exhibit)] }, ...rows]
}

function caption({ caption: words }: Exhibit): ReactElement {
  return (
    <Words key="caption" style={styles.caption}>
      {words}
    </Words>
  )
}

function gridBlocks({ columns, rows }: Exhibit): PdfBlock[] {
  const share = textWidth / columns.reduce((sum, { width }) => sum + width, 0)
  const line = (style: Style, cells: readonly string[]) => (
    <View key="row" style={style}>
      {columns.map(({ label, align, width }, index) => (
        <Words key={label} style={[cellStyle(style === styles.headRow, align), { width: width * share }]}>
          {cells[index]}
        </Words>
      ))}
    </View>
  )
  const head = columns.map(({ label }) => label)
  const last = rows.length - 1
  return [
    { keepWithNext: true, tableHead: true, nodes: [line(styles.headRow, head)] },
    // The first row stands with its head, and the last two stand together.
    ...rows.map(({ cells }, index) => ({
      tableRow: true,
      keepWithNext: index < last && (rows.length <= WHOLE || index === 0 || index === last - 1),
      nodes: [line(index === last ? styles.lastRow : styles.row, cells)],
    })),
  ]
}

function cellStyle(head: boolean, align: 'start' | 'end') {
  if (align === 'end') return head ? styles.headCellEnd : styles.cellEnd
  return head ? styles.headCell : styles.cell
}

/** Each row as a list of label and value under the first cell, which names it; a record stays whole where it can. */
function recordBlocks({ columns, rows }: Exhibit): PdfBlock[] {
  return rows.flatMap(({ id, cells }) => [
    {
      keepWithNext: true,
      nodes: [
        <Words key={id} style={styles.recordName}>
          {cells[0]}
        </Words>,
      ],
    },
    ...recordLines(columns.slice(1).map(({ label }, index) => ({ label, words: cells[index + 1] ?? '' }))),
  ])
}
