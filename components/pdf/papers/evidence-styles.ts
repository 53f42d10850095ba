import { StyleSheet } from '@react-pdf/renderer'
import { palette } from '#lib/style/palette.ts'
import { numberWidth } from '../page-geometry.ts'
import { ink, label, small } from '../text-styles.ts'

const line = { flexDirection: 'row', marginLeft: numberWidth } as const

/** Of the tables of evidence: a row, and what is said below it. */
export const evidenceStyles = StyleSheet.create({
  gap: { height: 7 },
  head: { ...line, marginTop: 10, paddingBottom: 2.5, borderBottomWidth: 1, borderBottomColor: ink },
  firstRow: { ...line, paddingTop: 4 },
  row: {
    ...line,
    marginTop: 4,
    paddingTop: 4,
    borderTopWidth: 0.5,
    borderTopColor: palette.rule.light,
  },
  headCell: { ...label, paddingRight: 10 },
  cell: { ...small, fontWeight: 600, paddingRight: 10 },
  below: { ...label, marginLeft: numberWidth, paddingTop: 1 },
})
