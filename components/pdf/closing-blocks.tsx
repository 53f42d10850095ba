import { View } from '@react-pdf/renderer'
import type { Closing } from '#lib/domain/documents/view.ts'
import type { PdfBlock } from './block.ts'
import { styles } from './styles.ts'
import { Words } from './words.tsx'

/** The closing lines, kept together. */
export function closingBlocks({ title, lines }: Closing): PdfBlock[] {
  const last = lines.length - 1
  return [
    {
      keepWithNext: true,
      nodes: [
        <Words key="title" style={styles.closingTitle}>
          {title}
        </Words>,
      ],
    },
    ...lines.map(({ label, words }, index) => ({
      keepWithNext: index < last,
      nodes: [
        <View key={label} style={index < last ? styles.recordPair : styles.recordEnd}>
          <Words style={styles.recordLabel}>{label}</Words>
          <Words style={styles.recordValue}>{words}</Words>
        </View>,
      ],
    })),
  ]
}
