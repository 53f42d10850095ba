import { StyleSheet } from '@react-pdf/renderer'
import { leading } from '#lib/style/type-scale.ts'
import { contentWidth, numberWidth, textWidth } from '../page-geometry.ts'
import { clause, label, sans, serif, size, small, soft } from '../text-styles.ts'

/** Beside a label. */
const valueWidth = textWidth - 104

/** So many ems are on a line of the name of a customer, and of what stands beside a label. */
export const NAME_EMS = contentWidth / size('heading')
export const VALUE_EMS = valueWidth / size('small')

/** Of the cover of a file for one customer. */
export const coverStyles = StyleSheet.create({
  customerLabel: { ...label, marginTop: 14 },
  customer: { ...clause, fontFamily: serif, fontSize: size('heading'), lineHeight: leading.heading },
  // A long name gives way to the figures.
  longCustomer: { ...clause, fontFamily: serif, fontSize: size('lead'), lineHeight: leading.heading },
  line: { flexDirection: 'row', marginLeft: numberWidth, paddingTop: 1.5 },
  label: { ...label, width: 104, paddingRight: 10 },
  value: { ...small, fontFamily: sans, width: valueWidth },
  part: { flexDirection: 'row', paddingBottom: 3.5 },
  partNumber: { ...clause, width: numberWidth, color: soft },
  partTitle: { ...clause, textDecoration: 'none', width: textWidth - 60 },
  partPage: { ...clause, width: 60, textAlign: 'right', fontFeatureSettings: ['tnum'] },
})
