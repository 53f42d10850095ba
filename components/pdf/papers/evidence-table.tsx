import { View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import type { EvidencePart, EvidenceRow } from '#lib/domain/notice-evidence/view.ts'
import type { PdfBlock } from '../block.ts'
import { textWidth } from '../page-geometry.ts'
import { Words } from '../words.tsx'
import { evidenceStyles } from './evidence-styles.ts'

type Table = NonNullable<EvidencePart['table']>

/** A row with so many lines below it, or fewer, is not torn apart. */
const WHOLE = 8

/** A table whose head stands on every page that it goes on, with what is said below a row line by line. */
export function evidenceTable({ columns, rows }: Table): PdfBlock[] {
  const share = textWidth / columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => width * share)
  const head = columns.map(({ label }) => label)
  return [
    {
      keepWithNext: true,
      tableHead: true,
      nodes: [
        <View key="head" style={evidenceStyles.head}>
          {cells(head, widths, evidenceStyles.headCell)}
        </View>,
      ],
    },
    ...rows.flatMap((row, index) => rowBlocks(row, widths, index === 0)),
  ]
}

/** The first row stands with its head. */
function rowBlocks({ id, cells: words, below }: EvidenceRow, widths: number[], isFirst: boolean): PdfBlock[] {
  const last = below.length - 1
  return [
    {
      tableRow: true,
      keepWithNext: below.length > 0,
      nodes: [
        <View key={id} style={isFirst ? evidenceStyles.firstRow : evidenceStyles.row}>
          {cells(words, widths, evidenceStyles.cell)}
        </View>,
      ],
    },
    ...below.map((line, index) => ({
      tableRow: true,
      keepWithNext: index < last && below.length <= WHOLE,
      nodes: [
        <Words key="below" style={evidenceStyles.below}>
          {line}
        </Words>,
      ],
    })),
  ]
}

function cells(
  words: readonly string[],
  widths: readonly number[],
  style: typeof evidenceStyles.cell | typeof evidenceStyles.headCell,
): ReactElement[] {
  return widths.map((width, index) => (
    // Its place is all that tells a cell of a row from another.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <Words key={index} style={[style, { width }]}>
      {words[index]}
    </Words>
  ))
}
