import { Link, View } from '@react-pdf/renderer'
import type { ComponentProps, ReactElement } from 'react'
import type { PrintedSignature } from '#lib/domain/documents/view.ts'
import { CONTENTS } from '#lib/domain/documents/words.ts'
import type { FilePart, TailoredCover } from '#lib/domain/links/file/view.ts'
import { FILE_PART_NUMBERS, TAILORED_FILE_WORDS } from '#lib/domain/links/file/words.ts'
import type { PdfBlock } from '../block.ts'
import { closingBlocks } from '../closing-blocks.tsx'
import type { OfferDocument } from '../offer-document.tsx'
import { linesOfEveryPage } from '../running-lines.tsx'
import { sheetStyles } from '../sheet-styles.ts'
import { sans, serif } from '../text-styles.ts'
import { summaryStrip, titleWithFacts } from '../title-block.tsx'
import { Words } from '../words.tsx'
import { coverStyles } from './cover-styles.ts'

/** A part of the file behind the cover, and the label of the page on which it begins: "A-1", "23". */
export type CoverPart = { part: FilePart; title: string; page: string }

/** Further typefaces for what people have written, after our own; `isWhole`: with them every character can be set. */
export type FurtherFaces = { families: readonly string[]; isWhole: boolean }

/** A name of so many characters or more is set smaller. */
const LONG_NAME = 60

/**
 * Sets the cover of a tailored file. It computes nothing: every sentence is the cover's.
 * @param cover with each text as it can be set in our typefaces and the further ones
 */
export function tailoredCoverDocument(
  cover: TailoredCover,
  { families, isWhole }: FurtherFaces,
  parts: readonly CoverPart[],
  signature: NonNullable<PrintedSignature>,
): OfferDocument {
  const { vendorName, title, customer, facts, figures, opening, offerTitle, offer, running } = cover
  const style = customer.name.length < LONG_NAME ? coverStyles.customer : coverStyles.longCustomer
  const named = [
    <Words key="for" style={coverStyles.customerLabel}>
      {customer.label}
    </Words>,
    <View key="customer">{lines(customer.name, [style, { fontFamily: [...serif, ...families] }])}</View>,
  ]
  return {
    cover: {
      title: [
        ...titleWithFacts(vendorName, title, facts, named),
        summaryStrip(figures),
        ...[...opening, ...(isWhole ? [] : [TAILORED_FILE_WORDS.notAll])].map(paragraph),
      ],
      // It is short: what others have behind their contents begins on the first page.
      contents: [
        ...withHeading(
          offerTitle,
          offer.map((line) => offerLine(line, families)),
        ),
        ...withHeading(CONTENTS, parts.map(partRow)),
        ...closingBlocks(signature.closing),
      ],
    },
    running: linesOfEveryPage({ ...running, note: signature.note }),
    body: [],
  }
}

function paragraph(words: string): ReactElement {
  return (
    <Words key={words} style={sheetStyles.openingText}>
      {words}
    </Words>
  )
}

/** A line break within a text would be set as a character. */
function lines(text: string, style: ComponentProps<typeof View>['style']): ReactElement[] {
  return text.split('\n').map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place.
    <Words key={index} style={style}>
      {line}
    </Words>
  ))
}

/** Rows that stay together under their heading. */
function withHeading(title: string, rows: readonly ReactElement[]): PdfBlock[] {
  const heading = (
    <Words key={title} style={sheetStyles.contentsTitle}>
      {title}
    </Words>
  )
  return [heading, ...rows].map((node, index) => ({ nodes: [node], keepWithNext: index < rows.length }))
}

function offerLine(
  { label, words }: TailoredCover['offer'][number],
  families: readonly string[],
): ReactElement {
  return (
    <View key={label} style={coverStyles.line}>
      <Words style={coverStyles.label}>{label}</Words>
      <View>{lines(words, [coverStyles.value, { fontFamily: [...sans, ...families] }])}</View>
    </View>
  )
}

function partRow({ part, title, page }: CoverPart): ReactElement {
  return (
    <View key={part} style={coverStyles.part}>
      <Words style={coverStyles.partNumber}>{FILE_PART_NUMBERS[part]}</Words>
      <Words style={coverStyles.partTitle}>
        <Link src={`#${part}`} style={coverStyles.partTitle}>
          {title}
        </Link>
      </Words>
      <Words style={coverStyles.partPage}>{page}</Words>
    </View>
  )
}
