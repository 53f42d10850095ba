import { StyleSheet } from '@react-pdf/renderer'
import { palette } from '#lib/style/palette.ts'
import { leading } from '#lib/style/type-scale.ts'
import { numberWidth, textWidth } from './page-geometry.ts'
import {
  BODY,
  CLAUSE_LEADING,
  clause,
  hairline,
  ink,
  label,
  sans,
  serif,
  size,
  small,
  soft,
} from './text-styles.ts'

// A number stands above its text and takes the height of its line back, so that both begin level. It has no height
// of its own: a line that is the least bit higher than its box is left out.
const clauseLine = BODY * CLAUSE_LEADING
// React-PDF aligns no baselines; this brings the small number down to the line of its text.
const NUMBER_BASELINE = 1.3

/** Of sections, clauses and exhibits. */
export const styles = StyleSheet.create({
  link: { color: palette.accent.light, textDecoration: 'none' },
  address: { fontFamily: sans, fontSize: size('small'), color: soft },
  strong: { fontWeight: 600 },
  emphasis: { fontStyle: 'italic' },

  sectionNumber: {
    fontFamily: serif,
    fontSize: size('heading'),
    lineHeight: leading.heading,
    color: soft,
    marginTop: 26,
    marginBottom: -size('heading') * leading.heading,
  },
  sectionTitle: {
    fontFamily: serif,
    fontSize: size('heading'),
    lineHeight: leading.heading,
    fontWeight: 600,
    color: ink,
    paddingLeft: numberWidth,
  },
  clauseNumber: {
    ...small,
    fontSize: size('small'),
    lineHeight: clauseLine / size('small'),
    color: soft,
    marginTop: 7 + NUMBER_BASELINE,
    marginBottom: -clauseLine - NUMBER_BASELINE,
    fontFeatureSettings: ['tnum'],
  },
  clauseStart: { ...clause, paddingLeft: numberWidth, marginTop: 0 },
  paragraph: { ...clause, paddingLeft: numberWidth, marginTop: 4 },
  // What a part without clauses says under its title.
  partText: { ...clause, paddingLeft: numberWidth, marginTop: 9 },
  itemLetter: {
    ...clause,
    paddingLeft: numberWidth,
    marginTop: 2.5,
    marginBottom: -clauseLine,
  },
  item: { ...clause, paddingLeft: numberWidth + 20 },

  caption: { ...small, fontWeight: 600, paddingLeft: numberWidth, marginTop: 11, marginBottom: 3 },
  closingTitle: {
    ...small,
    fontWeight: 600,
    marginLeft: numberWidth,
    marginTop: 28,
    paddingTop: 6,
    paddingBottom: 2,
    borderTopWidth: 1,
    borderTopColor: ink,
  },
  headRow: {
    flexDirection: 'row',
    marginLeft: numberWidth,
    paddingBottom: 2.5,
    borderBottomWidth: 1,
    borderBottomColor: ink,
  },
  row: { flexDirection: 'row', marginLeft: numberWidth, paddingTop: 3, paddingBottom: 3, ...hairline },
  lastRow: {
    flexDirection: 'row',
    marginLeft: numberWidth,
    marginBottom: 5,
    paddingTop: 3,
    paddingBottom: 3,
    ...hairline,
  },
  headCell: { ...label, paddingRight: 12 },
  cell: { ...small, paddingRight: 12 },
  headCellEnd: { ...label, paddingLeft: 12, textAlign: 'right' },
  cellEnd: { ...small, paddingLeft: 12, textAlign: 'right' },
  // Level with the name of its record, as numbers of clauses are with their text.
  recordNumber: {
    ...small,
    fontSize: size('body'),
    color: soft,
    marginTop: 16.5,
    marginBottom: -16.5 - size('body') * leading.small,
  },
  recordName: {
    ...small,
    fontSize: size('body'),
    fontWeight: 600,
    marginLeft: numberWidth,
    marginTop: 12,
    paddingTop: 4,
    borderTopWidth: 0.5,
    borderTopColor: palette.soft.light,
  },
  recordPair: { flexDirection: 'row', marginLeft: numberWidth, paddingTop: 1.5 },
  recordEnd: { flexDirection: 'row', marginLeft: numberWidth, paddingTop: 1.5, paddingBottom: 6 },
  recordLabel: { ...label, width: 104, paddingRight: 10 },
  recordValue: { ...small, width: textWidth - 104 },
})
