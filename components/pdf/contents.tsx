import { Link, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import type { Section } from '#lib/domain/legal/text.ts'
import { sheetStyles } from './sheet-styles.ts'
import { Words } from './words.tsx'

/** The heading of the contents. */
export function contentsTitle(): ReactElement {
  return (
    <Words key="contents" style={sheetStyles.contentsTitle}>
      Contents
    </Words>
  )
}

/** One row a section, without its page, which is known only once the text is laid out. */
export function contentsRows(sections: readonly Section[]): ReactElement[] {
  return sections.map(({ id, number, title }) => (
    <View key={id} style={sheetStyles.contentsRow}>
      <Words style={sheetStyles.contentsNumber}>{number}</Words>
      <Words style={sheetStyles.contentsEntry}>
        <Link src={`#${id}`} style={sheetStyles.contentsEntry}>
          {title}
        </Link>
      </Words>
    </View>
  ))
}
