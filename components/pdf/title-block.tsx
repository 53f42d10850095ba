import { View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import { TITLE_LABELS } from '#lib/domain/documents/words.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import { effectiveInWords, versionWithOrigin } from '#lib/domain/release/effective-in-words.ts'
import { sheetStyles } from './sheet-styles.ts'
import { Words } from './words.tsx'

/** Who promises what, where and from when; with the five figures where they are wanted. */
export function titleBlock(offer: Offer, title: string, withFigures: boolean): ReactElement[] {
  const facts = [
    [TITLE_LABELS.tier, offer.tier.name],
    [TITLE_LABELS.region, offer.region.name],
    [TITLE_LABELS.version, versionWithOrigin(offer.version)],
    [TITLE_LABELS.effective, effectiveInWords(offer.effectiveAt)],
  ]
  return [
    <Words key="vendor" style={sheetStyles.vendor}>
      {offer.vendor.legalName}
    </Words>,
    <Words key="title" style={sheetStyles.title}>
      {title}
    </Words>,
    <View key="facts" style={sheetStyles.facts}>
      {facts.map(([label, value]) => (
        <View key={label} style={sheetStyles.fact}>
          <Words style={sheetStyles.factLabel}>{label}</Words>
          <Words style={sheetStyles.factValue}>{value}</Words>
        </View>
      ))}
    </View>,
    ...(withFigures ? [summaryStrip(offer)] : []),
  ]
}

function summaryStrip({ summary }: Offer): ReactElement {
  return (
    <View key="summary" style={sheetStyles.strip}>
      {summary.map(({ id, label, value, basis }) => (
        <View key={id} style={sheetStyles.figure}>
          <Words style={sheetStyles.figureLabel}>{label}</Words>
          <Words style={sheetStyles.figureValue}>{value}</Words>
          <Words style={sheetStyles.figureBasis}>{basis}</Words>
        </View>
      ))}
    </View>
  )
}
