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
    ...(withFigures ? [summaryStrip(offer.summary)] : []),
  ]
}

/** A title under who states it, and four facts below; `between` stands before them. */
export function titleWithFacts(
  vendorName: string,
  title: string,
  facts: readonly { label: string; value: string }[],
  between: readonly ReactElement[] = [],
): ReactElement[] {
  return [
    <Words key="vendor" style={sheetStyles.vendor}>
      {vendorName}
    </Words>,
    <Words key="title" style={sheetStyles.title}>
      {title}
    </Words>,
    ...between,
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

/** The figures that a reader would quote, one a line. */
export function summaryStrip(
  figures: readonly { id: string; label: string; value: string; basis: string }[],
): ReactElement {
  return (
    <View key="summary" style={sheetStyles.strip}>
      {figures.map(({ id, label, value, basis }) => (
        <View key={id} style={sheetStyles.figure}>
          <Words style={sheetStyles.figureLabel}>{label}</Words>
          <Words style={sheetStyles.figureValue}>{value}</Words>
          <Words style={sheetStyles.figureBasis}>{basis}</Words>
        </View>
      ))}
    </View>
  )
}
