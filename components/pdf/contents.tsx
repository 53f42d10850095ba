import { Link, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import { CONTENTS } from '#lib/domain/documents/words.ts'
import type { PdfBlock } from './block.ts'
import { sheetStyles } from './sheet-styles.ts'
import { Words } from './words.tsx'

/** A line of the contents; `id` is where it leads. In a bundle a part stands out from the sections in it. */
export type ContentsEntry = { id: string; number: string; title: string; part?: boolean }

/** The heading of the contents. */
export function contentsTitle(): ReactElement {
  return (
    <Words key="contents" style={sheetStyles.contentsTitle}>
      {CONTENTS}
    </Words>
  )
}

/** One row an entry, without its page, which is known only once the text is laid out. */
export function contentsRows(entries: readonly ContentsEntry[]): PdfBlock[] {
  return entries.map(({ id, number, title, part = false }, index) => {
    const style = part ? sheetStyles.contentsPartEntry : sheetStyles.contentsEntry
    const row = (
      <View key={id} style={part ? sheetStyles.contentsPart : sheetStyles.contentsRow}>
        <Words style={sheetStyles.contentsNumber}>{number}</Words>
        <Words style={style}>
          <Link src={`#${id}`} style={style}>
            {title}
          </Link>
        </Words>
      </View>
    )
    return { nodes: [row], keepWithNext: part && entries[index + 1]?.part !== true }
  })
}
