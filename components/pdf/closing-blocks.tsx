import type { Closing } from '#lib/domain/documents/view.ts'
import type { PdfBlock } from './block.ts'
import { recordLines } from './record-blocks.tsx'
import { styles } from './styles.ts'
import { Words } from './words.tsx'

/** The closing lines, kept together. */
export function closingBlocks({ title, lines }: Closing): PdfBlock[] {
  return [
    {
      keepWithNext: true,
      nodes: [
        <Words key="title" style={styles.closingTitle}>
          {title}
        </Words>,
      ],
    },
    ...recordLines(lines),
  ]
}
