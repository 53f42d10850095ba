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
    { label: TITLE_LABELS.tier, value: offer.tier.name },
    { label: TITLE_LABELS.region, value: offer.region.name },
    { label: TITLE_LABELS.version, value: versionWithOrigin(offer.version) },
    { label: TITLE_LABELS.effective, value: effectiveInWords(offer.effectiveAt) },
  ]
  return [
    ...titleWithFacts(offer.vendor.legalName, title, facts),
    ...(withFigures ? [summaryStrip(offer)] : []),
  ]
}

/** A title under who states it, and four facts below. */
export function titleWithFacts(
  vendorName: string,
  title: string,
  facts: readonly { label: string; value: string }[],
): ReactElement[] {
  return [
    <Words key="vendor" style={sheetStyles.vendor}>
      {vendorName}
    </Words>,
    <Words key="title" style={sheetStyles.title}>
      {title}
    </Words>,
    <View key="facts" style={sheetStyles.facts}>
      {facts.map(({ label, value }) => (
        <View key={label} style={sheetStyles.fact}>
          <Words style={sheetStyles.factLabel}>{label}</Words>
          <Words style={sheetStyles.factValue}>{value}</Words>
        </View>
      ))}
    </View>,
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
