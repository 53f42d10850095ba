import { StyleSheet } from '@react-pdf/renderer'
import { palette } from '#lib/style/palette.ts'
import { leading } from '#lib/style/type-scale.ts'
import { contentWidth, margin, numberWidth, runningTop, sheet, textWidth } from './page-geometry.ts'
import { clause, hairline, ink, label, serif, size, small, soft } from './text-styles.ts'

// React-PDF aligns no baselines; this brings small text beside a figure down to the figure's line.
const BASELINE = 3.6

const FACT_GAP = 10
/** Semi-bold letters are so much wider than regular ones, by which ems are counted. */
const BOLDER = 1.1

/** So many ems are on a line of a fact below a title. */
export const FACT_EMS = (contentWidth / 4 - FACT_GAP) / (size('body') * BOLDER)

/** Of the sheet, its running lines and the first page. */
export const sheetStyles = StyleSheet.create({
  page: { paddingTop: 0, paddingLeft: margin.left, paddingRight: margin.right },

  vendor: { ...small, fontSize: size('body'), fontWeight: 600, marginTop: 6 },
  title: {
    fontFamily: serif,
    fontSize: size('title'),
    lineHeight: leading.title,
    fontWeight: 600,
    color: ink,
    marginTop: 4,
  },
  facts: { flexDirection: 'row', marginTop: 18, borderTopWidth: 1, borderTopColor: ink, paddingTop: 6 },
  fact: { width: contentWidth / 4, paddingRight: FACT_GAP },
  factLabel: label,
  factValue: { ...clause, fontWeight: 600 },
  strip: { marginTop: 18, borderTopWidth: 0.5, borderTopColor: palette.rule.light },
  figure: { flexDirection: 'row', paddingTop: 4, paddingBottom: 4, ...hairline },
  figureLabel: { ...label, paddingTop: BASELINE, width: contentWidth / 4, paddingRight: 10 },
  figureValue: {
    ...clause,
    fontSize: size('lead'),
    fontWeight: 600,
    width: contentWidth / 4,
    fontFeatureSettings: ['tnum'],
  },
  figureBasis: { ...label, paddingTop: BASELINE, width: contentWidth / 2 },

  opening: { marginTop: 18 },
  openingText: { ...clause, marginTop: 9 },
  contentsTitle: { ...label, fontWeight: 600, marginTop: 24, marginBottom: 6 },
  contentsRow: { flexDirection: 'row', paddingBottom: 3.5 },
  contentsNumber: { ...clause, width: numberWidth, color: soft },
  contentsEntry: { ...clause, textDecoration: 'none', width: textWidth - 30 },
  contentsPart: { flexDirection: 'row', marginTop: 10, paddingBottom: 3.5 },
  contentsPartEntry: { ...clause, fontWeight: 600, textDecoration: 'none', width: textWidth - 30 },
  contentsPage: {
    ...clause,
    position: 'absolute',
    left: margin.left + contentWidth - 30,
    width: 30,
    textAlign: 'right',
    fontFeatureSettings: ['tnum'],
  },

  runningHead: {
    ...label,
    fontSize: 8,
    position: 'absolute',
    top: runningTop.head,
    left: margin.left,
    width: contentWidth,
  },
  runningHeadEnd: {
    ...label,
    fontSize: 8,
    position: 'absolute',
    top: runningTop.head,
    left: margin.left,
    width: contentWidth,
    textAlign: 'right',
  },
  runningFoot: {
    ...label,
    fontSize: 8,
    position: 'absolute',
    top: runningTop.foot,
    left: margin.left,
    width: contentWidth,
  },
  runningFootEnd: {
    ...label,
    fontSize: 8,
    position: 'absolute',
    top: runningTop.foot,
    left: margin.left,
    width: contentWidth,
    textAlign: 'right',
  },
  runningFootBelow: {
    ...label,
    fontSize: 8,
    position: 'absolute',
    top: runningTop.belowFoot,
    left: margin.left,
    width: contentWidth,
    textAlign: 'right',
  },
})

/** Size of a sheet as React-PDF takes it. */
export const sheetSize = { width: sheet.width, height: sheet.height }
