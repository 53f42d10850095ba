import { StyleSheet } from '@react-pdf/renderer'
import { leading } from '#lib/style/type-scale.ts'
import { numberWidth, textWidth } from './page-geometry.ts'
import { clause, label, sans, serif, size, small, soft } from './text-styles.ts'

/** Of the cover of a file for one customer. */
export const coverStyles = StyleSheet.create({
  customerLabel: { ...label, marginTop: 14 },
  customer: { ...clause, fontFamily: serif, fontSize: size('heading'), lineHeight: leading.heading },
  // A long name gives way to the figures.
  longCustomer: { ...clause, fontFamily: serif, fontSize: size('lead'), lineHeight: leading.heading },
  line: { flexDirection: 'row', marginLeft: numberWidth, paddingTop: 1.5 },
  label: { ...label, width: 104, paddingRight: 10 },
  value: { ...small, fontFamily: sans, width: textWidth - 104 },
  part: { flexDirection: 'row', paddingBottom: 3.5 },
  partNumber: { ...clause, width: numberWidth, color: soft },
  partTitle: { ...clause, textDecoration: 'none', width: textWidth - 60 },
  partPage: { ...clause, width: 60, textAlign: 'right', fontFeatureSettings: ['tnum'] },
})
