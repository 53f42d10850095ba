import { Document, Page, View } from '@react-pdf/renderer'
import type { ReactElement, ReactNode } from 'react'
import type { BundleText } from '#lib/domain/bundle/bundle-text.ts'
import type { PrintedSignature } from '#lib/domain/documents/view.ts'
import type { Exhibit } from '#lib/domain/exhibits/table.ts'
import { type ArchivedKind, DOCUMENT_KINDS, type DocumentKind, type Section } from '#lib/domain/legal/text.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import type { PdfBlock } from './block.ts'
import { sectionBlocks } from './clause-blocks.tsx'
import { closingBlocks } from './closing-blocks.tsx'
import { type ContentsEntry, contentsRows, contentsTitle } from './contents.tsx'
import { exhibitBlocks } from './exhibit-blocks.tsx'
import { runningLines } from './running-lines.tsx'
import { sheetSize, sheetStyles } from './sheet-styles.ts'
import { styles } from './styles.ts'
import { titleBlock } from './title-block.tsx'
import { Words } from './words.tsx'

/** A document of an offer in pieces, before it is cut into pages. */
export type OfferDocument = {
  /** The first page, which ends with one row for each section. */
  cover: { title: ReactElement[]; contents: PdfBlock[] }
  /** Head and foot of every page, but for its number. */
  running: ReactElement[]
  body: PdfBlock[]
}

/** A text to print: one of the offer's documents, or what a bundle says around them. */
export type PrintedText = {
  kind: ArchivedKind
  title: string
  sections: readonly Section[]
  exhibits: Record<string, Exhibit>
}

/** Sets a text. It computes nothing: every figure is the offer's. */
export function offerDocument(offer: Offer, text: PrintedText, signature: PrintedSignature): OfferDocument {
  const { kind, title, sections, exhibits } = text
  return {
    cover: {
      title: [...titleBlock(offer, title, kind === 'sla'), contentsTitle()],
      contents: contentsRows(sections),
    },
    running: runningLines(offer, title, signature?.note ?? null),
    body: [
      ...sections.flatMap((section) => sectionBlocks(section, kind, exhibits)),
      ...(signature === null ? [] : closingBlocks(signature.closing)),
    ],
  }
}

/** Sets the cover, the contents and the annexes of a bundle. */
export function bundleDocument(offer: Offer, text: BundleText, signature: PrintedSignature): OfferDocument {
  const annexes = offerDocument(offer, text, signature)
  return {
    ...annexes,
    cover: {
      title: [...titleBlock(offer, text.title, false), bundleOpening(text.opening), contentsTitle()],
      contents: contentsRows([
        ...DOCUMENT_KINDS.flatMap((kind) => partEntries(offer, kind)),
        ...text.sections.map(({ id, number, title }) => ({ id, number, title, part: true })),
      ]),
    },
  }
}

function bundleOpening({ words, parts }: BundleText['opening']): ReactElement {
  return (
    <View key="opening" style={sheetStyles.opening}>
      <Words style={styles.paragraph}>{words}</Words>
      {exhibitBlocks(parts).map(({ nodes }) => nodes)}
    </View>
  )
}

function partEntries(offer: Offer, kind: DocumentKind): ContentsEntry[] {
  const { title, sections } = offer.documents[kind]
  return [
    { id: kind, number: kind.toUpperCase(), title, part: true },
    ...sections.map(({ id, number, title }) => ({ id: `${kind}:${id}`, number, title })),
  ]
}

/** Pages that are laid out as they come, however long; each member is what stands on one. */
export function sheets(pages: readonly ReactNode[]): ReactElement {
  return (
    <Document>
      {pages.map((content, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pages have no identity but their place.
        <Page key={index} size={sheetSize} style={sheetStyles.page} wrap={false}>
          {content}
        </Page>
      ))}
    </Document>
  )
}
